package io.mebuki.gateway.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose pages may call the API from a browser.
 *
 * @param origins beside Mebuki's own, for instance {@code https://partner.example}
 */
@ConfigurationProperties("mebuki.gateway.cors")
record CorsSettings(@DefaultValue List<String> origins) {}
