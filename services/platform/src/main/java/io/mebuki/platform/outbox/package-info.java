/** Events leave a service only after, and always after, the transaction that caused them, in order for each key. */
@NullMarked
package io.mebuki.platform.outbox;

import org.jspecify.annotations.NullMarked;
