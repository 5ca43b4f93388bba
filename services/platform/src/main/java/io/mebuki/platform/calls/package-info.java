/** How one of our services calls another: by its own address, with a token of its own. */
@NullMarked
package io.mebuki.platform.calls;

import org.jspecify.annotations.NullMarked;
