/** Lints and renders the chart, and checks what comes out for every workload. */
@NullMarked
package io.mebuki.helm;

import org.jspecify.annotations.NullMarked;
