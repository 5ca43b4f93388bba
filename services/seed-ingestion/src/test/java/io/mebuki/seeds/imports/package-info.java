/** Files of seeds. */
@NullMarked
package io.mebuki.seeds.imports;

import org.jspecify.annotations.NullMarked;
