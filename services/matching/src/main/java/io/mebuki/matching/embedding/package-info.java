/**
 * Turns texts into vectors in this process, so that matching needs no network and no other service to understand a need.
 */
@NullMarked
package io.mebuki.matching.embedding;

import org.jspecify.annotations.NullMarked;
