package io.mebuki.gateway.limits;

import io.mebuki.gateway.edge.ClientAddress;
import io.mebuki.platform.problem.ProblemException;
import io.mebuki.platform.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;

/** Says who has asked too often: guests are known by their address, signed-in clients by their token. */
public final class RateLimits {

    private static final Pattern FIRST_64_BITS = Pattern.compile("^((?:[0-9a-fA-F]*:){4}).*");

    private final LimitSettings settings;
    private final ClientAddress addresses;
    private final Buckets clients;
    private final Buckets guests;

    RateLimits(LimitSettings settings, ClientAddress addresses) {
        this.settings = settings;
        this.addresses = addresses;
        this.clients = new Buckets(settings.client(), settings.buckets());
        this.guests = new Buckets(settings.guest(), settings.buckets());
    }

    /** The problem 429 when this guest has to wait. */
    public Optional<ProblemException> ofGuest(HttpServletRequest request) {
        var wait = guests.take(network(addresses.of(request)));
        return refusal(
                wait,
                "%d requests a second without a token"
                        .formatted(settings.guest().perSecond()));
    }

    /** The problem 429 when this client has to wait. */
    public Optional<ProblemException> ofClient(Jwt token) {
        var wait = clients.take(token.getClaimAsString("azp") + " " + token.getSubject());
        return refusal(wait, "%d requests a second".formatted(settings.client().perSecond()));
    }

    /** One customer of an IPv6 network has 2^64 addresses; they share one bucket. */
    private static String network(String address) {
        var matcher = FIRST_64_BITS.matcher(address);
        return matcher.matches() ? matcher.group(1) : address;
    }

    private static Optional<ProblemException> refusal(Duration wait, String allowed) {
        if (wait.isZero()) {
            return Optional.empty();
        }
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        var problem = Problems.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "Too many requests",
                "Allowed are %s. Try again in %d s.".formatted(allowed, seconds));
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return Optional.of(problem);
    }
}
