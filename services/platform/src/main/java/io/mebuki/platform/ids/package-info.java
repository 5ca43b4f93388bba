/** Identifiers that sort by time of creation. */
@NullMarked
package io.mebuki.platform.ids;

import org.jspecify.annotations.NullMarked;
