package io.mebuki.seeds.offer.dcat;

import io.mebuki.seeds.catalogue.PublicSeeds;
import io.mebuki.seeds.catalogue.PublicSeeds.PublicSeed;
import io.mebuki.seeds.node.Node;
import io.mebuki.seeds.offer.rdf.Resource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads catalogues page by page. One that has never had a seed is not there, as that of an organization that nobody knows. */
final class Catalog {

    private static final int PAGE = 100;

    /** Dates are of whole seconds, and a transaction may end late: what has just changed may change again under the same date. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final PublicSeeds seeds;
    private final Node node;
    private final Clock clock;

    Catalog(PublicSeeds seeds, Node node, Clock clock) {
        this.seeds = seeds;
        this.node = node;
        this.clock = clock;
    }

    /** @param format that the address names, which then stays the same on all pages; null where it names none */
    record Asked(
            UUID organization,
            @Nullable String cursor,
            @Nullable String format) {}

    /**
     * A page.
     *
     * @param changedAt when anything in the whole catalogue has changed last; empty as long as that may have been just now
     * @param next the address of the page behind it, if there is one
     */
    record Page(List<Resource> graph, Optional<Instant> changedAt, Optional<String> next) {}

    Optional<Page> page(Asked asked) {
        var after = CatalogPlace.read(asked.cursor());
        return seeds.last(asked.organization()).map(last -> page(asked, after, last));
    }

    private Page page(Asked asked, PublicSeeds.Position after, PublicSeed last) {
        var found = seeds.offered(asked.organization(), after, PAGE);
        var next = Optional.ofNullable(found.last())
                .map(CatalogPlace::cursor)
                .map(cursor -> address(asked.organization(), cursor, asked.format()));
        var graph = new CatalogGraph(node)
                .page(
                        last.publisher(),
                        last.changedAt(),
                        found.items(),
                        address(asked.organization(), asked.cursor(), asked.format()),
                        next);
        var settled = last.changedAt().isBefore(clock.instant().minus(SETTLED));
        return new Page(graph, settled ? Optional.of(last.changedAt()) : Optional.empty(), next);
    }

    private String address(UUID organization, @Nullable String cursor, @Nullable String format) {
        var address = new StringBuilder(node.catalogue(organization));
        var separator = '?';
        if (cursor != null) {
            address.append(separator).append("cursor=").append(cursor);
            separator = '&';
        }
        if (format != null) {
            address.append(separator).append("format=").append(format);
        }
        return address.toString();
    }
}
