package io.mebuki.matching.intake;

import io.mebuki.events.NeedClosed;
import io.mebuki.events.NeedEmbedded;
import io.mebuki.events.NeedEvent;
import io.mebuki.events.NeedIndexed;
import io.mebuki.events.NeedPublished;
import io.mebuki.events.NeedRevised;
import io.mebuki.events.NeedState;
import io.mebuki.events.Topics;
import io.mebuki.matching.analysis.NeedReader;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.found.MatchFinder;
import io.mebuki.matching.index.NeedIndex;
import io.mebuki.platform.messaging.EventHandler;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes needs findable. Doing it again changes nothing, and a late event loses against what the index holds. */
final class NeedIntake implements EventHandler<NeedEvent> {

    private final Embedder embedder;
    private final NeedReader reader;
    private final NeedIndex index;
    private final MatchFinder matches;
    private final EventPublisher publisher;

    NeedIntake(Embedder embedder, NeedReader reader, NeedIndex index, MatchFinder matches, EventPublisher publisher) {
        this.embedder = embedder;
        this.reader = reader;
        this.index = index;
        this.matches = matches;
        this.publisher = publisher;
    }

    @Override
    public void handle(List<NeedEvent> events) {
        var put = new ArrayList<NeedIndex.Change.Put>();
        var closed = new ArrayList<NeedClosed>();
        for (var event : Latest.of(events, NeedEvent::needId, NeedEvent::version)) {
            switch (event) {
                case NeedPublished(NeedState need) -> put.add(read(need));
                case NeedRevised(NeedState need) -> put.add(read(need));
                case NeedClosed closure -> closed.add(closure);
            }
        }
        handle(put, closed);
    }

    private void handle(List<NeedIndex.Change.Put> put, List<NeedClosed> closed) {
        var changes = new ArrayList<NeedIndex.Change>(put);
        closed.forEach(event -> changes.add(new NeedIndex.Change.Close(event.needId(), event.version())));
        var written = index.write(changes);
        index.refresh();
        var current = put.stream()
                .filter(change -> written.contains(change.need().id()))
                .toList();
        publisher.publishAll(
                Topics.EMBEDDINGS, current.stream().map(this::embedded).toList());
        matches.findFor(current.stream().map(NeedIntake::found).toList());
        var indexed = new ArrayList<>(current.stream()
                .map(change -> indexed(change.need().id(), change.need().version(), true))
                .toList());
        closed.stream()
                .filter(event -> written.contains(event.needId()))
                .forEach(event -> indexed.add(indexed(event.needId(), event.version(), false)));
        publisher.publishAll(Topics.INDEXING, indexed);
    }

    private NeedIndex.Change.Put read(NeedState need) {
        var fields = Texts.of(need);
        var reading = reader.read(fields.getFirst(), fields.subList(1, fields.size()), need.language());
        return new NeedIndex.Change.Put(need, fields, reading);
    }

    private Keyed embedded(NeedIndex.Change.Put change) {
        var need = change.need();
        var embedding = Embeddings.of(change.reading(), embedder);
        return new Keyed(need.id().toString(), new NeedEmbedded(need.id(), need.version(), embedding));
    }

    private static Keyed indexed(UUID id, long version, boolean findable) {
        return new Keyed(id.toString(), new NeedIndexed(id, version, findable));
    }

    private static MatchFinder.NewNeed found(NeedIndex.Change.Put change) {
        return new MatchFinder.NewNeed(change.need(), change.reading(), Texts.words(change.fields()));
    }
}
