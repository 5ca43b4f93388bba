/** Tests of the package of this name. */
@NullMarked
package io.mebuki.matching.verdicts;

import org.jspecify.annotations.NullMarked;
