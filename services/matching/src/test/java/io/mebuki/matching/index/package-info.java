/** Tests of the package. */
@NullMarked
package io.mebuki.matching.index;

import org.jspecify.annotations.NullMarked;
