/** The service that finds seeds for needs and needs for seeds, and says why. */
@NullMarked
package io.mebuki.matching;

import org.jspecify.annotations.NullMarked;
