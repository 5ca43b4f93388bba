/** The operations: people and institutions for a text, a need or a seed, with the evidence that speaks for them. */
@NullMarked
package io.mebuki.recommendation.search;

import org.jspecify.annotations.NullMarked;
