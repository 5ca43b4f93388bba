/** Tests of the service as a whole, and what its tests need alike. */
@NullMarked
package io.mebuki.recommendation;

import org.jspecify.annotations.NullMarked;
