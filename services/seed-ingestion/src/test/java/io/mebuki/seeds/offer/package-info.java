@NullMarked
package io.mebuki.seeds.offer;

import org.jspecify.annotations.NullMarked;
