/** Tells once when a need and a seed have found each other, whichever of them was new, and which seeds lie near to a new one. */
@NullMarked
package io.mebuki.matching.found;

import org.jspecify.annotations.NullMarked;
