/** Texts as the API counts them, in code points, and what can be read from them without a model. */
@NullMarked
package io.mebuki.recommendation.text;

import org.jspecify.annotations.NullMarked;
