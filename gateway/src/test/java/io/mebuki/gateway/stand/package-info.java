/** What the tests put around a real gateway: services, a sign-in service, tokens, the gateway itself. */
@NullMarked
package io.mebuki.gateway.stand;

import org.jspecify.annotations.NullMarked;
