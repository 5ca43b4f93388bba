package io.mebuki.seeds.duplicates;

import io.mebuki.events.SeedEvent;
import io.mebuki.platform.messaging.EventHandler;
import io.mebuki.seeds.catalogue.Curation;
import io.mebuki.seeds.catalogue.Curation.Entry;
import io.mebuki.seeds.duplicates.Sketches.Sketch;
import io.mebuki.seeds.duplicates.judging.MinHash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at each seed that has changed, as it stands by now: so an event that comes late or twice does nothing else. Reads behind the
 * imports, which never wait for it.
 */
final class SeedWatch implements EventHandler<SeedEvent> {

    private final Curation curation;
    private final Pairs pairs;
    private final Sketches sketches;
    private final Flagging flagging;
    private final TransactionTemplate transaction;

    SeedWatch(Curation curation, Pairs pairs, Sketches sketches, Flagging flagging, TransactionTemplate transaction) {
        this.curation = curation;
        this.pairs = pairs;
        this.sketches = sketches;
        this.flagging = flagging;
        this.transaction = transaction;
    }

    @Override
    public void handle(List<SeedEvent> events) {
        var ids = events.stream().map(SeedEvent::seedId).collect(Collectors.toSet());
        transaction.executeWithoutResult(status -> {
            pairs.lock();
            var live = curation.read(ids).stream()
                    .filter(Entry::isLive)
                    .collect(Collectors.toMap(Entry::id, each -> each));
            var gone = new HashSet<>(ids);
            gone.removeAll(live.keySet());
            sketches.remove(gone);
            flagging.forget(gone);
            sketches.put(sketched(live));
            flagging.judge(live.keySet(), sketches.sharing(live.keySet()));
        });
    }

    private static Map<UUID, Sketch> sketched(Map<UUID, Entry> live) {
        var sketched = new HashMap<UUID, Sketch>();
        live.forEach((id, entry) -> sketched.put(
                id, new Sketch(entry.version(), MinHash.bands(Subjects.of(Objects.requireNonNull(entry.content()))))));
        return sketched;
    }
}
