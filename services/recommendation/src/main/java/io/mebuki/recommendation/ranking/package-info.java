/** Who knows most about a question: pure calculation over seeds that the reader may see, so that it can be tested alone. */
@NullMarked
package io.mebuki.recommendation.ranking;

import org.jspecify.annotations.NullMarked;
