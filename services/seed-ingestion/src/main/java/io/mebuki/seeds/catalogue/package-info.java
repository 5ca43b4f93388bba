/** The seeds themselves: what stands in one, who may see it, and how it changes together with the event that tells so. */
@NullMarked
package io.mebuki.seeds.catalogue;

import org.jspecify.annotations.NullMarked;
