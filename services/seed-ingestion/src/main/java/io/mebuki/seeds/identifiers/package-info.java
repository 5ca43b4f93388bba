/** Identifiers that the whole world gives, out of the ways in which people write them. */
@NullMarked
package io.mebuki.seeds.identifiers;

import org.jspecify.annotations.NullMarked;
