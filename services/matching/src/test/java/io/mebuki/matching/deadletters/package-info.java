/** Dead letters, listed and handed over again. */
@NullMarked
package io.mebuki.matching.deadletters;

import org.jspecify.annotations.NullMarked;
