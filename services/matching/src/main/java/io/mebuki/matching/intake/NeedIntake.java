package io.mebuki.matching.intake;

import io.mebuki.events.NeedClosed;
import io.mebuki.events.NeedEmbedded;
import io.mebuki.events.NeedEvent;
import io.mebuki.events.NeedPublished;
import io.mebuki.events.NeedRevised;
import io.mebuki.events.NeedState;
import io.mebuki.events.Topics;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.NeedIndex;
import io.mebuki.platform.messaging.EventHandler;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes needs findable. Doing it again changes nothing, and a late event loses against what the index holds. */
final class NeedIntake implements EventHandler<NeedEvent> {

    private final Supplier<Generation> generation;
    private final EventPublisher publisher;
    private final Told told;

    /** @param generation where to */
    NeedIntake(Supplier<Generation> generation, EventPublisher publisher, Told told) {
        this.generation = generation;
        this.publisher = publisher;
        this.told = told;
    }

    /** Who wants to know what has become findable, and what is so no more. */
    @FunctionalInterface
    interface Told {

        Told NOBODY = (generation, put, closed) -> {};

        void tell(Generation generation, List<NeedIndex.Change.Put> put, List<NeedClosed> closed);
    }

    @Override
    public void handle(List<NeedEvent> events) {
        var to = generation.get();
        var put = new ArrayList<NeedIndex.Change.Put>();
        var closed = new ArrayList<NeedClosed>();
        for (var event : Latest.of(events, NeedEvent::needId, NeedEvent::version)) {
            switch (event) {
                case NeedPublished(NeedState need) -> put.add(read(to, need));
                case NeedRevised(NeedState need) -> put.add(read(to, need));
                case NeedClosed closure -> closed.add(closure);
            }
        }
        handle(to, put, closed);
    }

    private void handle(Generation to, List<NeedIndex.Change.Put> put, List<NeedClosed> closed) {
        var changes = new ArrayList<NeedIndex.Change>(put);
        closed.forEach(event -> changes.add(new NeedIndex.Change.Close(event.needId(), event.version())));
        var written = to.needs().write(changes);
        to.needs().refresh();
        var current = put.stream()
                .filter(change -> written.contains(change.need().id()))
                .toList();
        publisher.publishAll(
                Topics.EMBEDDINGS,
                current.stream().map(change -> embedded(to, change)).toList());
        told.tell(
                to,
                current,
                closed.stream()
                        .filter(event -> written.contains(event.needId()))
                        .toList());
    }

    private static NeedIndex.Change.Put read(Generation to, NeedState need) {
        var fields = Texts.of(need);
        var reading = to.needReader().read(fields.getFirst(), fields.subList(1, fields.size()), need.language());
        return new NeedIndex.Change.Put(need, fields, reading);
    }

    private static Keyed embedded(Generation to, NeedIndex.Change.Put change) {
        var need = change.need();
        var embedding = Embeddings.of(change.reading(), to.embedder());
        return new Keyed(need.id().toString(), new NeedEmbedded(need.id(), need.version(), embedding));
    }
}
