/** Who may pass: tokens, Keycloak's decisions, and the security chains of the API, the pages and Keycloak itself. */
@NullMarked
package io.mebuki.gateway.access;

import org.jspecify.annotations.NullMarked;
