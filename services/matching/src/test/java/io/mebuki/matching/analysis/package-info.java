/** Tests of the package. */
@NullMarked
package io.mebuki.matching.analysis;

import org.jspecify.annotations.NullMarked;
