/** Tests of the calculation. */
@NullMarked
package io.mebuki.recommendation.ranking;

import org.jspecify.annotations.NullMarked;
