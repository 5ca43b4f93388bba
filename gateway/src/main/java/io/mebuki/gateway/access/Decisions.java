package io.mebuki.gateway.access;

/** Decides what an access token may do. */
@FunctionalInterface
interface Decisions {

    Decision of(String accessToken);
}
