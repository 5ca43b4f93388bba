/**
 * Reads hard facts out of sentences: quantities with their units and bounds, in Japanese and English, and what they are quantities
 * of; and tells where what is asked for and what is stated can't both be.
 */
@NullMarked
package io.mebuki.matching.facts;

import org.jspecify.annotations.NullMarked;
