/** Tests of the package. */
@NullMarked
package io.mebuki.matching;

import org.jspecify.annotations.NullMarked;
