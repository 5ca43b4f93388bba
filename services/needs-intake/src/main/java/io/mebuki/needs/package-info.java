/** Needs intake: what companies look for, and what of it may be shown to whom. */
@NullMarked
package io.mebuki.needs;

import org.jspecify.annotations.NullMarked;
