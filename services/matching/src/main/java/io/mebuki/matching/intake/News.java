package io.mebuki.matching.intake;

import io.mebuki.events.NeedClosed;
import io.mebuki.events.NeedIndexed;
import io.mebuki.events.SeedIndexed;
import io.mebuki.events.Topics;
import io.mebuki.matching.found.MatchFinder;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.NeedIndex;
import io.mebuki.matching.index.SeedIndex;
import io.mebuki.matching.text.Role;
import io.mebuki.platform.messaging.EventPublisher;
import io.mebuki.platform.messaging.Keyed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what has become findable where searches go. For needs it looks for seeds first: somebody waits for them. */
final class News {

    private final MatchFinder matches;
    private final EventPublisher publisher;

    News(MatchFinder matches, EventPublisher publisher) {
        this.matches = matches;
        this.publisher = publisher;
    }

    void ofSeeds(Generation generation, List<SeedIndex.Change.Put> put, List<SeedIndex.Change.Withdraw> withdrawn) {
        var indexed = new ArrayList<Keyed>();
        put.forEach(
                change -> indexed.add(seed(change.seed().id(), change.seed().version(), true, saysPurpose(change))));
        withdrawn.forEach(gone -> indexed.add(seed(gone.id(), gone.version(), false, null)));
        publisher.publishAll(Topics.INDEXING, indexed);
    }

    void ofNeeds(Generation generation, List<NeedIndex.Change.Put> put, List<NeedClosed> closed) {
        matches.findFor(generation, put.stream().map(News::found).toList());
        var indexed = new ArrayList<Keyed>();
        put.forEach(change -> indexed.add(need(change.need().id(), change.need().version(), true)));
        closed.forEach(event -> indexed.add(need(event.needId(), event.version(), false)));
        publisher.publishAll(Topics.INDEXING, indexed);
    }

    private static Keyed seed(UUID id, long version, boolean findable, @Nullable Boolean purpose) {
        return new Keyed(id.toString(), new SeedIndexed(id, version, findable, purpose));
    }

    private static boolean saysPurpose(SeedIndex.Change.Put change) {
        return change.reading().passages().stream()
                .anyMatch(read -> read.passage().role() == Role.PURPOSE);
    }

    private static Keyed need(UUID id, long version, boolean findable) {
        return new Keyed(id.toString(), new NeedIndexed(id, version, findable));
    }

    private static MatchFinder.NewNeed found(NeedIndex.Change.Put change) {
        return new MatchFinder.NewNeed(change.need(), change.reading(), Texts.words(change.fields()));
    }
}
