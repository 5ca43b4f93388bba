package io.mebuki.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much is allowed.
 *
 * @param client for each signed-in client: an OAuth client and the account it acts for
 * @param guest for each address without a token
 * @param buckets callers remembered at most, of each kind
 * @param jsonBody bytes of a body
 * @param importBody bytes of an import's body
 */
@ConfigurationProperties("mebuki.gateway.limits")
public record LimitSettings(Rate client, Rate guest, int buckets, DataSize jsonBody, DataSize importBody) {

    /** Requests a second, and how many at once after a pause. */
    public record Rate(long perSecond, long burst) {}
}
