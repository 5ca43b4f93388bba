/** Asks matching, the owner of the model, for the vectors of texts that only a caller has. */
@NullMarked
package io.mebuki.recommendation.vectors;

import org.jspecify.annotations.NullMarked;
