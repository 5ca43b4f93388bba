/** Tests of the operations, with real servers. */
@NullMarked
package io.mebuki.recommendation.search;

import org.jspecify.annotations.NullMarked;
