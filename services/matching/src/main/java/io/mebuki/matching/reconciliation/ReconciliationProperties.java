package io.mebuki.matching.reconciliation;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When indexes are compared, and where their owners are.
 *
 * @param every how long a comparison holds
 * @param soon how long one holds that has found things on their way, or somebody away
 * @param patience how long an index may take to catch up with what was told when it is looked at
 * @param timeout how long another service's answer may take; more than the patience
 * @param seedIngestion base URL
 * @param needsIntake base URL
 * @param recommendation base URL
 * @param tokenUri where Keycloak gives tokens
 * @param clientId of this service
 * @param secret of this service
 */
@ConfigurationProperties("mebuki.reconciliation")
record ReconciliationProperties(
        Duration every,
        Duration soon,
        Duration patience,
        Duration timeout,
        URI seedIngestion,
        URI needsIntake,
        URI recommendation,
        String tokenUri,
        String clientId,
        String secret) {}
