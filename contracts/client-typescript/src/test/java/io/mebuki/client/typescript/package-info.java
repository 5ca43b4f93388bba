/** Shows that the generated TypeScript client compiles and works in Node. */
@NullMarked
package io.mebuki.client.typescript;

import org.jspecify.annotations.NullMarked;
