package io.mebuki.gateway.routes;

import java.util.Locale;

/** A way through the gateway, with a circuit breaker and time-outs of its own. */
public enum Route {
    SEEDS(Service.SEED_INGESTION),
    SEED_UPKEEP(Service.SEED_INGESTION),
    SEED_IMPORTS(Service.SEED_INGESTION),
    HARVEST_SOURCES(Service.SEED_INGESTION),
    DUPLICATES(Service.SEED_INGESTION),
    ERASURES(Service.SEED_INGESTION),
    OAI(Service.SEED_INGESTION),
    CATALOG(Service.SEED_INGESTION),
    NEEDS(Service.NEEDS_INTAKE),
    MATCHES(Service.MATCHING),
    COLLABORATORS(Service.RECOMMENDATION),
    INSTITUTIONS(Service.RECOMMENDATION),
    RECONCILIATION(Service.MATCHING),
    DEAD_LETTERS(Service.MATCHING),
    SIGN_IN(Service.KEYCLOAK),
    PAGES(Service.PORTAL);

    private final Service service;

    Route(Service service) {
        this.service = service;
    }

    /** For instance {@code seed-imports}; names the route in settings, metrics and logs. */
    public String id() {
        return Service.dashed(this);
    }

    public Service service() {
        return service;
    }

    /** What stands behind a route. */
    public enum Service {
        SEED_INGESTION,
        NEEDS_INTAKE,
        MATCHING,
        RECOMMENDATION,
        KEYCLOAK,
        PORTAL;

        /** For instance {@code seed-ingestion}. */
        public String id() {
            return dashed(this);
        }

        private static String dashed(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
