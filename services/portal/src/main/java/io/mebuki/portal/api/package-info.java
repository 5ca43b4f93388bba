/** Calls the gateway as any partner would, with the reader's own token, and understands its refusals. */
@NullMarked
package io.mebuki.portal.api;

import org.jspecify.annotations.NullMarked;
