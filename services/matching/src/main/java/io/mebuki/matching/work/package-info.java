/** Does what is due as long as the service runs. */
@NullMarked
package io.mebuki.matching.work;

import org.jspecify.annotations.NullMarked;
