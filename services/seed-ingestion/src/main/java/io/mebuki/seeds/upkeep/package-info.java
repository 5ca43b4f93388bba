/** What curators see of their institute's own seeds and do to many of them, and what becomes of seeds that nobody confirms. */
@NullMarked
package io.mebuki.seeds.upkeep;

import org.jspecify.annotations.NullMarked;
