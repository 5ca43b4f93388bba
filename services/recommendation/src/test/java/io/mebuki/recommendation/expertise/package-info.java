/** Tests of the index. */
@NullMarked
package io.mebuki.recommendation.expertise;

import org.jspecify.annotations.NullMarked;
