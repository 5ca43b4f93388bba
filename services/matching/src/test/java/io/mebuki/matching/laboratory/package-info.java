/** Measures ranking on labelled sets against the real search server, and tunes its figures: nothing of it is part of the service. */
@NullMarked
package io.mebuki.matching.laboratory;

import org.jspecify.annotations.NullMarked;
