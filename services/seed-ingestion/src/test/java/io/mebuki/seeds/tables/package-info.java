/** Tables. */
@NullMarked
package io.mebuki.seeds.tables;

import org.jspecify.annotations.NullMarked;
