/** Published needs as events tell them, because a search for a need must know who may read it. */
@NullMarked
package io.mebuki.recommendation.needs;

import org.jspecify.annotations.NullMarked;
