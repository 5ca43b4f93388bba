/** Holds the records, the JSON Schemas, the examples and the AsyncAPI document against each other. */
@NullMarked
package io.mebuki.events.contract;

import org.jspecify.annotations.NullMarked;
