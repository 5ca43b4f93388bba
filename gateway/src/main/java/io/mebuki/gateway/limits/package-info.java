/** How much anybody may ask: requests a second and bytes a body. */
@NullMarked
package io.mebuki.gateway.limits;

import org.jspecify.annotations.NullMarked;
