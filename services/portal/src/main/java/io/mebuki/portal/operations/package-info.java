/** What runs badly, since when, and what to press. */
@NullMarked
package io.mebuki.portal.operations;

import org.jspecify.annotations.NullMarked;
