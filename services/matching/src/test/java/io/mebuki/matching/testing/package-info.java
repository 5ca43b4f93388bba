/** Runs the service on real servers, tells it what the owners of seeds and needs would, and asks it what callers would. */
@NullMarked
package io.mebuki.matching.testing;

import org.jspecify.annotations.NullMarked;
