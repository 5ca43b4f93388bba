/** Takes in what the topics tell and hands it to where it is kept. */
@NullMarked
package io.mebuki.recommendation.intake;

import org.jspecify.annotations.NullMarked;
