/** Tests of what is read from texts. */
@NullMarked
package io.mebuki.recommendation.text;

import org.jspecify.annotations.NullMarked;
