package io.mebuki.seeds.duplicates;

import io.mebuki.seeds.catalogue.Curation;
import io.mebuki.seeds.catalogue.Curation.Entry;
import io.mebuki.seeds.duplicates.PairViews.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Pairs with what their seeds say, both of one moment: what an institute may see no more is not read a moment later. */
final class SeenPairs {

    private final PairViews views;
    private final Curation curation;
    private final TransactionTemplate snapshot;

    SeenPairs(PairViews views, Curation curation, PlatformTransactionManager transactions) {
        this.views = views;
        this.curation = curation;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** A pair, and its seeds by their ids. */
    record Seen(View view, Map<UUID, Entry> seeds) {}

    Optional<Seen> find(UUID organization, UUID id) {
        return snapshot.execute(status ->
                views.find(organization, id).map(view -> new Seen(view, seeds(List.of(view)))));
    }

    /** Newest first. */
    List<Seen> page(
            UUID organization, @Nullable String status, @Nullable String kind, @Nullable UUID after, int limit) {
        return snapshot.execute(now -> {
            var found = views.page(organization, status, kind, after, limit);
            var seeds = seeds(found);
            return found.stream().map(view -> new Seen(view, seeds)).toList();
        });
    }

    private Map<UUID, Entry> seeds(List<View> found) {
        var ids = found.stream()
                .map(view -> view.pair().seeds())
                .flatMap(couple -> Stream.of(couple.one(), couple.other()))
                .collect(Collectors.toSet());
        return curation.read(ids).stream().collect(Collectors.toMap(Entry::id, entry -> entry));
    }
}
