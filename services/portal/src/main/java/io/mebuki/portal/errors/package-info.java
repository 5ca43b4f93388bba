/** Tells people kindly what went wrong and what to do now. */
@NullMarked
package io.mebuki.portal.errors;

import org.jspecify.annotations.NullMarked;
