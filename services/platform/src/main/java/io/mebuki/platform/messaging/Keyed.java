package io.mebuki.platform.messaging;

/** An event with the key that its order and its compaction hold for. */
public record Keyed(String key, Object event) {}
