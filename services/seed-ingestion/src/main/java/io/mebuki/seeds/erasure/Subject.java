package io.mebuki.seeds.erasure;

import java.util.UUID;

/** What is to be erased of an institute. */
sealed interface Subject {

    record Seed(UUID id) implements Subject {}

    record Person(String sourceId) implements Subject {}
}
