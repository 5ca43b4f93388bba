/** What services tell each other over Kafka: one sealed family of records for each publisher, and nothing else. */
@NullMarked
package io.mebuki.events;

import org.jspecify.annotations.NullMarked;
