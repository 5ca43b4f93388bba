@NullMarked
package io.mebuki.seeds.node;

import org.jspecify.annotations.NullMarked;
