/** Tests of the package. */
@NullMarked
package io.mebuki.matching.work;

import org.jspecify.annotations.NullMarked;
