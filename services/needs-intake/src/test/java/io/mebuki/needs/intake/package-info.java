/** Tests of the life of a need, over HTTP and Kafka with real servers. */
@NullMarked
package io.mebuki.needs.intake;

import org.jspecify.annotations.NullMarked;
