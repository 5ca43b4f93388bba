/** Lets companies write, disclose, publish and close needs, and shows who can meet them. */
@NullMarked
package io.mebuki.portal.needs;

import org.jspecify.annotations.NullMarked;
