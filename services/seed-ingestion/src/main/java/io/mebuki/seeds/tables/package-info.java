/** Reads tables (CSV, TSV) as institutes have them: which column means what, and each row as a seed of the contract. */
@NullMarked
package io.mebuki.seeds.tables;

import org.jspecify.annotations.NullMarked;
