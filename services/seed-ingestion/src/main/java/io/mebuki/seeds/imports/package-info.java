/** Files of seeds: kept durably as they arrive, worked on chunk by chunk whatever crashes, and reported row by row. */
@NullMarked
package io.mebuki.seeds.imports;

import org.jspecify.annotations.NullMarked;
