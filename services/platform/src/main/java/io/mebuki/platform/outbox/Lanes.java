package io.mebuki.platform.outbox;

/** Says whose an event is. Lanes take turns on the way out; a bulk of somebody has a lane of its own. All events of one key must be of one. */
@FunctionalInterface
public interface Lanes {

    String of(Object event);
}
