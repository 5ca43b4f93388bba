/** Serves the contracts, as files for tools and as a page for readers. */
@NullMarked
package io.mebuki.gateway.documents;

import org.jspecify.annotations.NullMarked;
