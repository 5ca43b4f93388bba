package io.mebuki.platform.idempotency;

import io.mebuki.platform.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a repeated request with what the first one was answered. The answer is stored in the transaction of the work itself, so
 * there is never one without the other; a second request that comes while the first is at work waits for it.
 */
public final class Idempotency {

    /** How long a key is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does the work in a transaction, once for each key of a tenant.
     *
     * @param key as sent; without one the work is simply done
     * @param request all that makes the request what it is, operation included; another request under the same key is the problem 422
     * @param answer what the work answers; must survive JSON
     */
    public <T> T once(UUID tenant, @Nullable String key, Object request, Class<T> answer, Supplier<T> work) {
        return transaction.execute(status -> key == null ? work.get() : claimed(tenant, key, request, answer, work));
    }

    private <T> T claimed(UUID tenant, String key, Object request, Class<T> answer, Supplier<T> work) {
        var hash = hash(request);
        var now = clock.instant();
        jdbc.sql("delete from idempotency where tenant = ? and key = ? and created_at < ?")
                .params(tenant, key, Timestamp.from(now.minus(KEPT)))
                .update();
        var claimed = jdbc.sql(
                        "insert into idempotency (tenant, key, request_hash, response, created_at) values (?, ?, ?, '', ?)"
                                + " on conflict do nothing")
                .params(tenant, key, hash, Timestamp.from(now))
                .update();
        if (claimed == 0) {
            return stored(tenant, key, hash, answer);
        }
        var done = work.get();
        jdbc.sql("update idempotency set response = ? where tenant = ? and key = ?")
                .params(json.writeValueAsString(done), tenant, key)
                .update();
        return done;
    }

    private <T> T stored(UUID tenant, String key, byte[] hash, Class<T> answer) {
        record Row(byte[] hash, String response) {}
        Optional<Row> row = jdbc.sql("select request_hash, response from idempotency where tenant = ? and key = ?")
                .params(tenant, key)
                .query((result, number) -> new Row(result.getBytes(1), result.getString(2)))
                .optional();
        if (row.isEmpty() || !Arrays.equals(row.get().hash(), hash)) {
            throw Problems.keyReused(key);
        }
        return json.readValue(row.get().response(), answer);
    }

    /** Forgets keys that are older than a day; called by a schedule. */
    int forgetOld() {
        return jdbc.sql("delete from idempotency where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
