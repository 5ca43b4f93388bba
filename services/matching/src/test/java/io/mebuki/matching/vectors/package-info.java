/** Tests of the package of this name. */
@NullMarked
package io.mebuki.matching.vectors;

import org.jspecify.annotations.NullMarked;
