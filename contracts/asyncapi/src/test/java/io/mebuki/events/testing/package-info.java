/** For the tests of services: whether an event that they write keeps its contract, and the released examples to read. */
@NullMarked
package io.mebuki.events.testing;

import org.jspecify.annotations.NullMarked;
