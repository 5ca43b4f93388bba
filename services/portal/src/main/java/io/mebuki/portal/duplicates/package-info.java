/** The pages on which an institute looks at seeds that seem to tell of the same technology, and decides. */
@NullMarked
package io.mebuki.portal.duplicates;

import org.jspecify.annotations.NullMarked;
