/** Recommendation: whom to work with, and which seeds speak for them. */
@NullMarked
package io.mebuki.recommendation;

import org.jspecify.annotations.NullMarked;
