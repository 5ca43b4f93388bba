/** The web pages of Mebuki; they know the system only through its public API. */
@NullMarked
package io.mebuki.portal;

import org.jspecify.annotations.NullMarked;
