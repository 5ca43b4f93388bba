package io.mebuki.gateway.routes;

import static io.mebuki.gateway.routes.Endpoint.at;
import static io.mebuki.gateway.routes.Permission.IMPORTS_READ;
import static io.mebuki.gateway.routes.Permission.IMPORTS_WRITE;
import static io.mebuki.gateway.routes.Permission.MATCHES_READ;
import static io.mebuki.gateway.routes.Permission.MATCHES_WRITE;
import static io.mebuki.gateway.routes.Permission.NEEDS_READ;
import static io.mebuki.gateway.routes.Permission.NEEDS_WRITE;
import static io.mebuki.gateway.routes.Permission.OPERATIONS_READ;
import static io.mebuki.gateway.routes.Permission.OPERATIONS_WRITE;
import static io.mebuki.gateway.routes.Permission.PEOPLE_READ;
import static io.mebuki.gateway.routes.Permission.SEEDS_READ;
import static io.mebuki.gateway.routes.Permission.SEEDS_WRITE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/**
 * Every operation that the gateway lets through: path, service, method, right. What is not here does not exist for callers.
 * A test compares the table with the OpenAPI contract, and names the ones beside it that follow a protocol of their own.
 */
public final class Endpoints {

    public static final List<Endpoint> ALL = List.of(
            at("/api/v1/seeds", Route.SEEDS).withGuests(GET, SEEDS_READ).with(POST, SEEDS_WRITE),
            at("/api/v1/seeds/{id}", Route.SEEDS)
                    .withGuests(GET, SEEDS_READ)
                    .with(PUT, SEEDS_WRITE)
                    .with(DELETE, SEEDS_WRITE),
            at("/api/v1/seeds/{id}/history", Route.SEEDS).with(GET, SEEDS_WRITE),
            at("/api/v1/seed-upkeep", Route.SEED_UPKEEP).with(GET, SEEDS_WRITE),
            at("/api/v1/seed-upkeep/summary", Route.SEED_UPKEEP).with(GET, SEEDS_WRITE),
            at("/api/v1/seed-upkeep/changes", Route.SEED_UPKEEP).with(POST, SEEDS_WRITE),
            at("/api/v1/seed-upkeep/{id}", Route.SEED_UPKEEP).with(GET, SEEDS_WRITE),
            at("/api/v1/seeds/{id}/matches", Route.MATCHES).with(GET, MATCHES_READ),
            at("/api/v1/seed-imports", Route.SEED_IMPORTS)
                    .with(GET, IMPORTS_READ)
                    .with(POST, IMPORTS_WRITE),
            at("/api/v1/seed-imports/{id}", Route.SEED_IMPORTS).with(GET, IMPORTS_READ),
            at("/api/v1/seed-imports/{id}/columns", Route.SEED_IMPORTS).with(PUT, IMPORTS_WRITE),
            at("/api/v1/seed-imports/{id}/start", Route.SEED_IMPORTS).with(POST, IMPORTS_WRITE),
            at("/api/v1/seed-imports/{id}/withdrawal", Route.SEED_IMPORTS).with(POST, IMPORTS_WRITE),
            at("/api/v1/seed-imports/{id}/report", Route.SEED_IMPORTS).with(GET, IMPORTS_READ),
            at("/api/v1/seed-imports/{id}/report.csv", Route.SEED_IMPORTS).with(GET, IMPORTS_READ),
            at("/api/v1/seed-imports/{id}/events", Route.SEED_IMPORTS).with(GET, IMPORTS_READ),
            at("/api/v1/seed-imports/{id}/cancellation", Route.SEED_IMPORTS).with(POST, IMPORTS_WRITE),
            at("/api/v1/harvest-sources", Route.HARVEST_SOURCES)
                    .with(GET, IMPORTS_READ)
                    .with(POST, IMPORTS_WRITE),
            at("/api/v1/harvest-sources/preview", Route.HARVEST_SOURCES).with(POST, IMPORTS_WRITE),
            at("/api/v1/harvest-sources/{id}", Route.HARVEST_SOURCES)
                    .with(GET, IMPORTS_READ)
                    .with(PUT, IMPORTS_WRITE)
                    .with(DELETE, IMPORTS_WRITE),
            at("/api/v1/harvest-sources/{id}/runs", Route.HARVEST_SOURCES)
                    .with(GET, IMPORTS_READ)
                    .with(POST, IMPORTS_WRITE),
            at("/api/v1/harvest-sources/{id}/runs/{run}", Route.HARVEST_SOURCES).with(GET, IMPORTS_READ),
            at("/api/v1/harvest-sources/{id}/runs/{run}/cancellation", Route.HARVEST_SOURCES)
                    .with(POST, IMPORTS_WRITE),
            at("/api/v1/harvest-sources/{id}/drafts", Route.HARVEST_SOURCES).with(GET, IMPORTS_READ),
            at("/api/v1/duplicates", Route.DUPLICATES).with(GET, SEEDS_WRITE),
            at("/api/v1/duplicates/{id}", Route.DUPLICATES).with(GET, SEEDS_WRITE),
            at("/api/v1/duplicates/{id}/decision", Route.DUPLICATES)
                    .with(PUT, SEEDS_WRITE)
                    .with(DELETE, SEEDS_WRITE),
            at("/api/v1/erasures", Route.ERASURES).with(GET, SEEDS_WRITE).with(POST, SEEDS_WRITE),
            at("/api/v1/erasures/{id}", Route.ERASURES).with(GET, SEEDS_WRITE),
            at("/api/v1/erasures/{id}/proof", Route.ERASURES)
                    .with(GET, SEEDS_WRITE)
                    .with(POST, SEEDS_WRITE),
            at("/oai/{organization}", Route.OAI).withGuests(GET, SEEDS_READ).withGuests(POST, SEEDS_READ),
            at("/catalog/{organization}", Route.CATALOG).withGuests(GET, SEEDS_READ),
            at("/api/v1/needs", Route.NEEDS).with(GET, NEEDS_READ).with(POST, NEEDS_WRITE),
            at("/api/v1/needs/{id}", Route.NEEDS).with(GET, NEEDS_READ).with(PUT, NEEDS_WRITE),
            at("/api/v1/needs/{id}/publication", Route.NEEDS).with(POST, NEEDS_WRITE),
            at("/api/v1/needs/{id}/closure", Route.NEEDS).with(POST, NEEDS_WRITE),
            at("/api/v1/needs/{id}/matches", Route.MATCHES).with(GET, MATCHES_READ),
            at("/api/v1/matches/search", Route.MATCHES).withGuests(POST, MATCHES_READ),
            at("/api/v1/matches/{needId}/{seedId}/verdict", Route.MATCHES)
                    .with(GET, MATCHES_READ)
                    .with(PUT, MATCHES_WRITE)
                    .with(DELETE, MATCHES_WRITE),
            at("/api/v1/collaborators/search", Route.COLLABORATORS).with(POST, PEOPLE_READ),
            at("/api/v1/institutions/search", Route.INSTITUTIONS).with(POST, PEOPLE_READ),
            at("/api/v1/reconciliation", Route.RECONCILIATION)
                    .with(GET, OPERATIONS_READ)
                    .with(POST, OPERATIONS_WRITE),
            at("/api/v1/reconciliation/rebuild", Route.RECONCILIATION).with(POST, OPERATIONS_WRITE),
            at("/api/v1/reconciliation/{index}/repair", Route.RECONCILIATION).with(POST, OPERATIONS_WRITE),
            at("/api/v1/dead-letters", Route.DEAD_LETTERS).with(GET, OPERATIONS_READ),
            at("/api/v1/dead-letters/replay", Route.DEAD_LETTERS).with(POST, OPERATIONS_WRITE),
            at("/api/v1/dead-letters/{id}", Route.DEAD_LETTERS).with(GET, OPERATIONS_READ),
            at("/api/v1/dead-letters/{id}/replay", Route.DEAD_LETTERS).with(POST, OPERATIONS_WRITE),
            at("/api/v1/dead-letters/{id}/discard", Route.DEAD_LETTERS).with(POST, OPERATIONS_WRITE));

    private Endpoints() {}

    /** The endpoint of a path as requested, still encoded. */
    public static Optional<Endpoint> find(String requestUri) {
        var requested = PathContainer.parsePath(requestUri);
        return ALL.stream().filter(endpoint -> endpoint.matches(requested)).findFirst();
    }
}
