@NullMarked
package io.mebuki.seeds.offer.dcat;

import org.jspecify.annotations.NullMarked;
