/** Tests of the package. */
@NullMarked
package io.mebuki.matching.search;

import org.jspecify.annotations.NullMarked;
