/** Tests of the service as a whole: its architecture, and what its tests need alike. */
@NullMarked
package io.mebuki.needs;

import org.jspecify.annotations.NullMarked;
