/** Searches with a problem in own words, for guests too; nothing of it is kept. */
@NullMarked
package io.mebuki.portal.search;

import org.jspecify.annotations.NullMarked;
