package io.mebuki.matching.reconciliation;

import io.mebuki.events.Topics;
import io.mebuki.matching.index.Generations;
import io.mebuki.matching.work.Worker;
import io.mebuki.platform.calls.ServiceClients;
import io.mebuki.platform.census.Indexed;
import io.mebuki.platform.census.Owned;
import io.mebuki.platform.census.Remote;
import io.mebuki.platform.messaging.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires the comparison of indexes with their owners. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReconciliationProperties.class)
class ReconciliationConfiguration {

    private static final String SEEDS = "seeds";
    private static final String NEEDS = "needs";

    @Bean
    Indexed seedCopies(Generations generations, Backlog backlog) {
        return new IndexCopies(
                SEEDS,
                () -> generations.live().seeds().inventory(),
                patience -> backlog.isTakenIn(
                        Topics.SEEDS, generations.live().seeds().identity(), patience));
    }

    @Bean
    Indexed needCopies(Generations generations, Backlog backlog) {
        return new IndexCopies(
                NEEDS,
                () -> generations.live().needs().inventory(),
                patience -> backlog.isTakenIn(
                        Topics.NEEDS, generations.live().needs().identity(), patience));
    }

    @Bean
    Proofs proofs(
            Indexed seedCopies, Indexed needCopies, ReconciliationProperties properties, RestClient.Builder builder) {
        var clients = new ServiceClients(
                builder,
                new ServiceClients.Credentials(
                        properties.tokenUri(), properties.clientId(), properties.secret(), properties.timeout()));
        var seeds = owned("seed-ingestion", SEEDS, clients.of(properties.seedIngestion(), properties.timeout()));
        var needs = owned("needs-intake", NEEDS, clients.of(properties.needsIntake(), properties.timeout()));
        var recommendation = clients.of(properties.recommendation(), properties.timeout());
        return new Proofs(List.of(
                new Proof("matching-seeds", "seed-ingestion", seeds, seedCopies),
                new Proof("matching-needs", "needs-intake", needs, needCopies),
                new Proof("recommendation-seeds", "seed-ingestion", seeds, after(seedCopies, SEEDS, recommendation)),
                new Proof("recommendation-needs", "needs-intake", needs, after(needCopies, NEEDS, recommendation))));
    }

    private static Owned owned(String service, String name, RestClient client) {
        return Remote.owned(service, name, client);
    }

    /** What recommendation keeps is whole with the vectors that matching tells, so it waits for matching first. */
    private static Indexed after(Indexed first, String name, RestClient recommendation) {
        return new Following(first, Remote.indexed("recommendation", name, recommendation));
    }

    @Bean
    Register register(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        return new Register(jdbc, new TransactionTemplate(transactions), json, clock);
    }

    @Bean
    Worker reconciling(
            Proofs proofs, Register register, ReconciliationProperties properties, MeterRegistry meters, Clock clock) {
        for (var proof : proofs.all()) {
            Gauge.builder("mebuki.reconciliation.differences", () -> differences(proof, register, properties, clock))
                    .tag("index", proof.index())
                    .description("things that the index does not have as its owner has them; no number while unknown")
                    .register(meters);
        }
        var reconciler = new Reconciler(proofs.all(), register, properties);
        return new Worker("reconciliation", reconciler::step);
    }

    /** A comparison that is too old says nothing, so that one that is never made again does not look well. */
    private static double differences(
            Proof proof, Register register, ReconciliationProperties properties, Clock clock) {
        var oldest = clock.instant().minus(properties.every().multipliedBy(3));
        return register.find(proof.index())
                .filter(standing -> standing.state() != Findings.State.UNKNOWN)
                .filter(standing ->
                        standing.comparedAt() != null && standing.comparedAt().isAfter(oldest))
                .map(standing -> (double) standing.differences())
                .orElse(Double.NaN);
    }
}
