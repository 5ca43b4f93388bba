/** Duplicates, from the events to the decisions. */
@NullMarked
package io.mebuki.seeds.duplicates;

import org.jspecify.annotations.NullMarked;
