/** The repositories that an institute has harvested: adding one, seeing what it would bring, its runs and drafts. */
@NullMarked
package io.mebuki.portal.sources;

import org.jspecify.annotations.NullMarked;
