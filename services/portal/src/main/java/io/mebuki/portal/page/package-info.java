/** What every page has: languages, words, dates, and where the reader is. */
@NullMarked
package io.mebuki.portal.page;

import org.jspecify.annotations.NullMarked;
