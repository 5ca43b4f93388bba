/** Takes in what the owners of seeds and needs tell: reads it, makes it findable, and tells what came of it. */
@NullMarked
package io.mebuki.matching.intake;

import org.jspecify.annotations.NullMarked;
