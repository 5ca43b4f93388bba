package io.mebuki.seeds.harvest;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set.
 *
 * @param allowedHosts hosts, or {@code host:port}, that are harvested though they are not public
 * @param connectTimeout until a repository has to take a connection
 * @param silence how long it may say nothing
 * @param runs that this process does at a time; replicas add up
 */
@ConfigurationProperties("mebuki.harvest")
record HarvestProperties(
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration silence,
        @DefaultValue("2") int runs) {}
