/** Finds seeds that seem to tell of the same technology, and lets institutes say whether they do; nothing is merged or hidden by itself. */
@NullMarked
package io.mebuki.seeds.duplicates;

import org.jspecify.annotations.NullMarked;
