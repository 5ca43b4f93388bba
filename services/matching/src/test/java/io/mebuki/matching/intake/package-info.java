/** Tests of the package. */
@NullMarked
package io.mebuki.matching.intake;

import org.jspecify.annotations.NullMarked;
