/** Makes seeds of the contract out of records in {@code oai_dc} and JPCOAR, and says which have too little in them to be matched. */
@NullMarked
package io.mebuki.seeds.harvest.mapping;

import org.jspecify.annotations.NullMarked;
