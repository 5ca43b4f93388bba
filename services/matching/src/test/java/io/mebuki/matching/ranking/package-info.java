/** Tests of the package. */
@NullMarked
package io.mebuki.matching.ranking;

import org.jspecify.annotations.NullMarked;
