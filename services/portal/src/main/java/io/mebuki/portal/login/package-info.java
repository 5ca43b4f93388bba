/** Signs people in at Keycloak, keeps their tokens in the session, and says who is reading. */
@NullMarked
package io.mebuki.portal.login;

import org.jspecify.annotations.NullMarked;
