/** Which operations exist, who may call them and which service answers: one table, read by the router and by the guard. */
@NullMarked
package io.mebuki.gateway.routes;

import org.jspecify.annotations.NullMarked;
