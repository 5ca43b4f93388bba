/** Events over Kafka: at least once, in order for each key, with poison isolated and dead letters that can be replayed. */
@NullMarked
package io.mebuki.platform.messaging;

import org.jspecify.annotations.NullMarked;
