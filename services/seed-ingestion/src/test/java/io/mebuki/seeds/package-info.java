/** The service as a whole, on real servers. */
@NullMarked
package io.mebuki.seeds;

import org.jspecify.annotations.NullMarked;
