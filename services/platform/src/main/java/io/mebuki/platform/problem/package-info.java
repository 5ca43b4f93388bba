/** Every error that leaves a service is a problem (RFC 9457) that names the value and what was expected. */
@NullMarked
package io.mebuki.platform.problem;

import org.jspecify.annotations.NullMarked;
