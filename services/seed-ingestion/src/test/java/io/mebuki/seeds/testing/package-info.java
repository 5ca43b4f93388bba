/** The service, its callers and its listeners, for tests. */
@NullMarked
package io.mebuki.seeds.testing;

import org.jspecify.annotations.NullMarked;
