/** Runs the embedder and lends it to our other services, so that only this one carries the model. */
@NullMarked
package io.mebuki.matching.vectors;

import org.jspecify.annotations.NullMarked;
