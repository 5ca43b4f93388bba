@NullMarked
package io.mebuki.seeds.policies;

import org.jspecify.annotations.NullMarked;
