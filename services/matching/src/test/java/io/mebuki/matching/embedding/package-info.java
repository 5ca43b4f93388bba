/** Tests of the package. */
@NullMarked
package io.mebuki.matching.embedding;

import org.jspecify.annotations.NullMarked;
