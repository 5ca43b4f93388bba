package io.mebuki.platform.outbox;

/** Says whose an event is. Lanes take turns on the way out, and all events of one key must be in one lane. */
@FunctionalInterface
public interface Lanes {

    String of(Object event);
}
