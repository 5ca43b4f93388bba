/** Seeds and people that are erased for good, everywhere, and the proof that nothing is left of them. */
@NullMarked
package io.mebuki.seeds.erasure;

import org.jspecify.annotations.NullMarked;
