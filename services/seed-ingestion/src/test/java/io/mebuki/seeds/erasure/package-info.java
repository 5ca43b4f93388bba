@NullMarked
package io.mebuki.seeds.erasure;

import org.jspecify.annotations.NullMarked;
