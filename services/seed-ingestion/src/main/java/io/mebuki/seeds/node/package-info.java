/** This installation as other nodes know it: its name, and the identifiers and addresses that it gives to seeds. */
@NullMarked
package io.mebuki.seeds.node;

import org.jspecify.annotations.NullMarked;
