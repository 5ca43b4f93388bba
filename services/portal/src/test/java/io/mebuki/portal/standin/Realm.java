package io.mebuki.portal.standin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A realm that signs in whoever the test says, checks PKCE and the client's secret, and can end a sign-in. */
public final class Realm {

    static final String SECRET = "test-secret";

    /** A person with one organization. */
    public enum Member {
        CARLA("Carla Example", "company", "company", "company-member"),
        IDA("Ida Example", "institute", "institute", "institute-editor"),
        OTTO("Otto Example", "operator", "operator", "operator"),
        NOBODY("Nobody Example", null, null, "company-member");

        private final String name;
        private final @Nullable String organization;
        private final @Nullable String kind;
        private final String role;

        Member(String name, @Nullable String organization, @Nullable String kind, String role) {
            this.name = name;
            this.organization = organization;
            this.kind = kind;
            this.role = role;
        }
    }

    private record Started(Member member, String nonce, String challenge) {}

    private final Map<String, Started> codes = new ConcurrentHashMap<>();
    private final RSAKey key;
    private volatile Member next = Member.CARLA;
    private volatile Duration lifespan = Duration.ofMinutes(5);
    private volatile boolean refreshes = true;

    Realm() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void signsIn(Member member) {
        next = member;
    }

    /** From now on access tokens are expired when given, and refresh tokens are refused or not. */
    public void expireTokens(boolean refuseRefresh) {
        lifespan = Duration.ofSeconds(1);
        refreshes = !refuseRefresh;
    }

    public void reset() {
        lifespan = Duration.ofMinutes(5);
        refreshes = true;
    }

    String authorize(Map<String, String> asked) {
        if (!"S256".equals(asked.get("code_challenge_method"))) {
            throw new IllegalStateException("a sign-in without PKCE: " + asked);
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, new Started(next, text(asked, "nonce"), text(asked, "code_challenge")));
        return text(asked, "redirect_uri") + "?code=" + code + "&state="
                + java.net.URLEncoder.encode(text(asked, "state"), StandardCharsets.UTF_8);
    }

    /** The token answer, or nothing when it is refused. */
    @Nullable
    Map<String, Object> token(Map<String, String> asked, @Nullable String authorization, String issuer) {
        var basic =
                "Basic " + Base64.getEncoder().encodeToString(("portal:" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(authorization)) {
            return null;
        }
        if ("refresh_token".equals(asked.get("grant_type"))) {
            return refreshes ? tokens(new Started(Member.valueOf(text(asked, "refresh_token")), "", ""), issuer) : null;
        }
        var started = codes.remove(text(asked, "code"));
        return started != null && challenge(text(asked, "code_verifier")).equals(started.challenge())
                ? tokens(started, issuer)
                : null;
    }

    private Map<String, Object> tokens(Started started, String issuer) {
        return Map.of(
                "access_token",
                        jwt(started, issuer, Map.of("realm_access", Map.of("roles", List.of(started.member().role)))),
                "id_token", jwt(started, issuer, Map.of("nonce", started.nonce())),
                "refresh_token", started.member().name(),
                "token_type", "Bearer",
                "scope", "openid organization",
                "expires_in", lifespan.toSeconds());
    }

    private String jwt(Started started, String issuer, Map<String, Object> more) {
        var member = started.member();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("portal")
                .subject(member.name())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .claim("preferred_username", member.name().toLowerCase(java.util.Locale.ROOT))
                .claim("name", member.name);
        if (member.organization != null) {
            claims.claim(
                    "tenant",
                    Map.of(
                            member.organization,
                            Map.of("id", UUID.randomUUID().toString(), "kind", List.of(String.valueOf(member.kind)))));
        }
        more.forEach(claims::claim);
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Map<String, String> asked, String name) {
        return asked.getOrDefault(name, "");
    }
}
