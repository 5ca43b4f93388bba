/** What organizations say of matches: kept for each side, told as events, and learnt from by the searches of that organization. */
@NullMarked
package io.mebuki.matching.verdicts;

import org.jspecify.annotations.NullMarked;
