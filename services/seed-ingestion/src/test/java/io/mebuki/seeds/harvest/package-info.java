@NullMarked
package io.mebuki.seeds.harvest;

import org.jspecify.annotations.NullMarked;
