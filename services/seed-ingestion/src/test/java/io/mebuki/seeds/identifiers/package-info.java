/** Seeds one by one. */
@NullMarked
package io.mebuki.seeds.identifiers;

import org.jspecify.annotations.NullMarked;
