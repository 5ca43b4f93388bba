/** Who holds what in which version, counted alike by owners and by those who keep copies, so that the two can be compared. */
@NullMarked
package io.mebuki.platform.census;

import org.jspecify.annotations.NullMarked;
