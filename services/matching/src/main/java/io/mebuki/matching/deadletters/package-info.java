/** Lists what no service could handle, says why, and hands it over again. */
@NullMarked
package io.mebuki.matching.deadletters;

import org.jspecify.annotations.NullMarked;
