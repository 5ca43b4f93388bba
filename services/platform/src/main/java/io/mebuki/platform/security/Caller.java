package io.mebuki.platform.security;

import java.util.Optional;

/** Who is calling. */
public sealed interface Caller {

    /** The organization that the caller acts for; empty for guests and for our own services. */
    default Optional<Tenant> organization() {
        return Optional.empty();
    }

    /** Nobody has signed in. */
    record Guest() implements Caller {}

    /** One of our own services. */
    record Service(String name) implements Caller {}

    /** A person or a program of an organization. */
    record Member(String subject, Tenant tenant) implements Caller {
        @Override
        public Optional<Tenant> organization() {
            return Optional.of(tenant);
        }
    }
}
