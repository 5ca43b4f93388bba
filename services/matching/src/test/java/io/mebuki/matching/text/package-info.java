/** Tests of the package. */
@NullMarked
package io.mebuki.matching.text;

import org.jspecify.annotations.NullMarked;
