/** The index of who stands behind which seed, built from events alone, and the searches in it. */
@NullMarked
package io.mebuki.recommendation.expertise;

import org.jspecify.annotations.NullMarked;
