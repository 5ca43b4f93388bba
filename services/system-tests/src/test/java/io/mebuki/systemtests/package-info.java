/** Stories over the whole running system: real servers, real tokens, only the public API and the pages. */
@NullMarked
package io.mebuki.systemtests;

import org.jspecify.annotations.NullMarked;
