/** Tests of the upkeep of seeds. */
@NullMarked
package io.mebuki.seeds.upkeep;

import org.jspecify.annotations.NullMarked;
