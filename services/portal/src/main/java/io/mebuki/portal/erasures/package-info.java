/** Erasing seeds and people for good, and the proof to read and print. */
@NullMarked
package io.mebuki.portal.erasures;

import org.jspecify.annotations.NullMarked;
