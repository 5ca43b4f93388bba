/** A request that is sent twice with the same Idempotency-Key happens once. */
@NullMarked
package io.mebuki.platform.idempotency;

import org.jspecify.annotations.NullMarked;
