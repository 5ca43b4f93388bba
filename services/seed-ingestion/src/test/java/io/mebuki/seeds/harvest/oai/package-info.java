/** Repositories that behave, and such that don't. */
@NullMarked
package io.mebuki.seeds.harvest.oai;

import org.jspecify.annotations.NullMarked;
