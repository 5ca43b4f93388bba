package io.mebuki.portal.api;

import java.util.Optional;

/** Knows the access token of the person whose request is served; empty for a guest. */
@FunctionalInterface
public interface AccessToken {

    Optional<String> current();
}
