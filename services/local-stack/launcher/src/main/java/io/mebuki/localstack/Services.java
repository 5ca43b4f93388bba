package io.mebuki.localstack;

import static io.mebuki.localstack.ServerComponents.ELASTICSEARCH;
import static io.mebuki.localstack.ServerComponents.KAFKA;
import static io.mebuki.localstack.ServerComponents.POSTGRES;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of Mebuki's own processes: a new one is a new line here. */
final class Services {
    /** Quick to start, slower at its best: right for what mostly waits. */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

    private static final List<String> FAST = List.of();

    static final List<Service> ALL = List.of(
            new Service(
                    "gateway",
                    "gateway",
                    "io.mebuki.gateway.GatewayApplication",
                    128,
                    QUICK,
                    Set.of(),
                    Wiring::everyService),
            new Service(
                    "seed-ingestion",
                    "services/seed-ingestion",
                    "io.mebuki.seeds.SeedIngestionApplication",
                    256,
                    QUICK,
                    Set.of(POSTGRES, KAFKA),
                    wiring -> wiring.database("seed_ingestion")),
            new Service(
                    "needs-intake",
                    "services/needs-intake",
                    "io.mebuki.needs.NeedsIntakeApplication",
                    128,
                    QUICK,
                    Set.of(POSTGRES, KAFKA),
                    wiring -> wiring.database("needs_intake")),
            new Service(
                    "matching",
                    "services/matching",
                    "io.mebuki.matching.MatchingApplication",
                    512,
                    FAST,
                    Set.of(POSTGRES, KAFKA, ELASTICSEARCH),
                    wiring -> Wiring.join(
                            wiring.database("matching"),
                            wiring.search(),
                            wiring.model(),
                            wiring.services("seed-ingestion", "needs-intake", "recommendation"),
                            wiring.secret("MEBUKI_SECRET_MATCHING"))),
            new Service(
                    "recommendation",
                    "services/recommendation",
                    "io.mebuki.recommendation.RecommendationApplication",
                    192,
                    QUICK,
                    Set.of(POSTGRES, KAFKA, ELASTICSEARCH),
                    wiring -> Wiring.join(
                            wiring.database("recommendation"),
                            wiring.search(),
                            wiring.services("matching"),
                            wiring.secret("MEBUKI_SECRET_RECOMMENDATION"))),
            new Service(
                    "portal",
                    "services/portal",
                    "io.mebuki.portal.PortalApplication",
                    160,
                    QUICK,
                    Set.of(POSTGRES),
                    wiring -> Wiring.join(
                            wiring.database("portal"),
                            Map.of("MEBUKI_SERVICES_GATEWAY", wiring.url("gateway")),
                            wiring.secret("MEBUKI_SECRET_PORTAL"))));

    private Services() {}
}
