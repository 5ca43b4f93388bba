/** The life of a need: drafted, edited, published, closed, and read by those who may. */
@NullMarked
package io.mebuki.needs.intake;

import org.jspecify.annotations.NullMarked;
