/** Stands in for the gateway, Keycloak and the services behind them, in tests of this module only. */
@NullMarked
package io.mebuki.portal.standin;

import org.jspecify.annotations.NullMarked;
