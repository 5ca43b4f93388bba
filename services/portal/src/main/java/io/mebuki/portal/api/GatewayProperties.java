package io.mebuki.portal.api;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway is reached.
 *
 * @param url direct base URL
 * @param connectTimeout until the gateway must accept a connection
 * @param readTimeout until it must begin to answer
 * @param uploadTimeout until it must have taken and stored a whole file
 */
@ConfigurationProperties("mebuki.portal.gateway")
record GatewayProperties(
        URI url,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("1h") Duration uploadTimeout) {}
