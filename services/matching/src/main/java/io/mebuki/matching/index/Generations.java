package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Embedders;
import io.mebuki.matching.fields.ResearchFields;
import io.mebuki.matching.index.SearchIndex.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generation that is searched, and the one that is filled beside it after the model or the definition has changed. Which is which
 * is written in the search server, where every instance reads it again and again ({@link #follow}).
 */
public final class Generations {

    private static final Logger log = LoggerFactory.getLogger(Generations.class);

    private final ElasticsearchClient client;
    private final Registry registry;
    private final Embedders embedders;
    private final Duration grace;
    private final ResearchFields fields = ResearchFields.load();
    private final Map<Edition, Generation> known = new HashMap<>();
    private final Map<String, Instant> formerSince = new HashMap<>();
    private boolean begun;
    private volatile @Nullable Generation live;
    private volatile @Nullable Generation next;

    /** @param grace how long the former indexes stay, for instances that don't know the new model and are about to end */
    Generations(ElasticsearchClient client, Embedders embedders, Duration grace) {
        this.client = client;
        this.registry = new Registry(client);
        this.embedders = embedders;
        this.grace = grace;
    }

    /**
     * The one to search.
     *
     * @throws io.mebuki.platform.problem.DependencyUnavailableException when the search server can't be asked
     */
    public Generation live() {
        var now = live;
        if (now == null) {
            follow();
            now = live;
        }
        return Objects.requireNonNull(now);
    }

    /** The one that is being filled. */
    public Optional<Generation> next() {
        return Optional.ofNullable(next);
    }

    /** Sees what there is now, makes what is missing, and deletes what nobody searches any more. */
    public synchronized void follow() {
        var found = registry.read();
        if (!begun || found.edition(Role.LIVE).isEmpty()) {
            begin(found);
            found = registry.read();
            begun = true;
        }
        complete(found, Role.LIVE);
        complete(found, Role.NEXT);
        retire(found);
        use(found);
    }

    /** Begins to fill a new generation beside the live one; goes on with the one that is being filled, where there is one. */
    public synchronized void rebuild() {
        var found = registry.read();
        if (found.edition(Role.NEXT).isEmpty()) {
            found.edition(Role.LIVE).ifPresent(edition -> make(edition.next(embedders.wanted()), Role.NEXT));
        }
        follow();
    }

    /** Lets the searches into the generation that was filled. */
    public synchronized void promote() {
        var found = registry.read();
        var edition = found.edition(Role.NEXT);
        if (edition.isPresent() && Stream.of(SearchIndex.values()).allMatch(index -> found.has(index, Role.NEXT))) {
            registry.promote(found);
            log.info("Searches go to the indexes {} now", edition.get().name());
        }
        follow();
    }

    /** What is wanted is decided where a process begins: two that want different things at a time must not undo each other's. */
    private void begin(Registry.Found found) {
        var wanted = embedders.wanted();
        var now = found.edition(Role.LIVE);
        if (now.isEmpty()) {
            registry.delete(found.entries());
            make(Edition.first(wanted), Role.LIVE);
            return;
        }
        if (now.get().isAsWanted(wanted)) {
            return;
        }
        if (!found.edition(Role.NEXT).map(edition -> edition.isAsWanted(wanted)).orElse(false)) {
            registry.delete(found.in(Role.NEXT));
            make(later(found).next(wanted), Role.NEXT);
        }
        if (embedder(now.get()).isEmpty()) {
            log.warn(
                    "Nobody can read the indexes {} any more: searches find what is in their successors",
                    now.get().name());
            registry.promote(registry.read());
        }
    }

    private static Edition later(Registry.Found found) {
        return Stream.of(Role.LIVE, Role.NEXT)
                .flatMap(role -> found.edition(role).stream())
                .max((one, other) -> Integer.compare(one.number(), other.number()))
                .orElseThrow();
    }

    private void make(Edition edition, Role role) {
        for (var index : SearchIndex.values()) {
            registry.create(index, edition, embedders.wanted().dimensions(), role);
        }
        log.info("Made the indexes {}, {}", edition.name(), role);
    }

    /** One index of an edition may be lost and the other not. */
    private void complete(Registry.Found found, Role role) {
        found.edition(role).ifPresent(edition -> {
            for (var index : SearchIndex.values()) {
                if (!found.has(index, role)) {
                    embedder(edition)
                            .ifPresent(embedder -> registry.create(index, edition, embedder.dimensions(), role));
                }
            }
        });
    }

    private void retire(Registry.Found found) {
        var former = found.in(Role.FORMER);
        var names = former.stream().map(Registry.Entry::concrete).collect(Collectors.toSet());
        formerSince.keySet().retainAll(names);
        var now = Instant.now();
        names.forEach(name -> formerSince.putIfAbsent(name, now));
        var over = former.stream()
                .filter(entry -> formerSince
                        .getOrDefault(entry.concrete(), now)
                        .plus(grace)
                        .isBefore(now))
                .toList();
        registry.delete(over);
    }

    /** An edition that this process knows no model for was made by one that began later: this one goes on as long as it can. */
    private void use(Registry.Found found) {
        var present = found.edition(Role.LIVE).flatMap(this::generation);
        var future = found.edition(Role.NEXT).flatMap(this::generation);
        present.ifPresent(generation -> live = generation);
        next = future.orElse(null);
        var used = Stream.of(present, future)
                .flatMap(Optional::stream)
                .map(Generation::name)
                .collect(Collectors.toSet());
        forget(used);
    }

    private void forget(Set<String> used) {
        known.keySet().removeIf(edition -> !used.contains(edition.name()));
    }

    private Optional<Generation> generation(Edition edition) {
        return embedder(edition)
                .map(embedder -> known.computeIfAbsent(edition, made -> Generation.of(made, embedder, client, fields)));
    }

    private Optional<Embedder> embedder(Edition edition) {
        return edition.isUnderstood() ? embedders.of(edition.model()) : Optional.empty();
    }
}
