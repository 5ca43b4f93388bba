/** Checks the launcher's own parts; the running system is checked by system-tests. */
@NullMarked
package io.mebuki.localstack;

import org.jspecify.annotations.NullMarked;
