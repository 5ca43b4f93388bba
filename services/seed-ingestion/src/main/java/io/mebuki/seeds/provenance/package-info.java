/** Where a seed has been before it came here: kept with it and given on, so that nobody takes it twice or from itself. */
@NullMarked
package io.mebuki.seeds.provenance;

import org.jspecify.annotations.NullMarked;
