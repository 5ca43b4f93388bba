/** Answers who fits: seeds for a need in own words or a stored one, needs for a seed, each as far as the reader may see them. */
@NullMarked
package io.mebuki.matching.search;

import org.jspecify.annotations.NullMarked;
