/** Starts the whole system on one machine, watches it, and stops it, so that one command is enough to try Mebuki. */
@NullMarked
package io.mebuki.localstack;

import org.jspecify.annotations.NullMarked;
