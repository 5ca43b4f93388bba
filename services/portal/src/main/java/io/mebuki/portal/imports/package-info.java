/** Passes a file of seeds on as it arrives, and shows how far its import has come. */
@NullMarked
package io.mebuki.portal.imports;

import org.jspecify.annotations.NullMarked;
