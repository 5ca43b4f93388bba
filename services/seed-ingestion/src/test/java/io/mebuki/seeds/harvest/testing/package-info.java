/** Samples of what repositories answer. */
@NullMarked
package io.mebuki.seeds.harvest.testing;

import org.jspecify.annotations.NullMarked;
