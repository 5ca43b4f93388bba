package io.mebuki.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.mebuki.gateway.limits.LimitSettings.Rate;
import java.time.Duration;

/** A token bucket for each caller; forgotten when it has long been full again, or when there are too many callers. */
final class Buckets {

    private final Cache<String, Bucket> buckets;
    private final Bandwidth bandwidth;

    Buckets(Rate rate, int most) {
        this.bandwidth = Bandwidth.builder()
                .capacity(rate.burst())
                .refillGreedy(rate.perSecond(), Duration.ofSeconds(1))
                .build();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(Duration.ofSeconds(60 + rate.burst() / rate.perSecond()))
                .build();
    }

    /** Takes one request; zero when it may pass, otherwise how long to wait. */
    Duration take(String caller) {
        var bucket =
                buckets.get(caller, _ -> Bucket.builder().addLimit(bandwidth).build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}
