/** What only the outermost server can say: where a request came from, its trace, the headers browsers obey, errors before any route. */
@NullMarked
package io.mebuki.gateway.edge;

import org.jspecify.annotations.NullMarked;
