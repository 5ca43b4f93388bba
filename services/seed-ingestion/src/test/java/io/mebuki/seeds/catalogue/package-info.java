/** Seeds one by one. */
@NullMarked
package io.mebuki.seeds.catalogue;

import org.jspecify.annotations.NullMarked;
