/** Lights in both texts what made a need and a seed meet, and says what nothing covers. */
@NullMarked
package io.mebuki.portal.evidence;

import org.jspecify.annotations.NullMarked;
