package io.mebuki.gateway.stand;

import com.nimbusds.jwt.JWTParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.text.ParseException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands for Keycloak: publishes the keys and decides by the name of the account. "reader" may read everything, "writer" also
 * write, "importer" only import, "nobody" nothing; "gone" has signed out.
 */
public final class SignIn implements AutoCloseable {

    private static final String[] RESOURCES = {"seeds", "imports", "needs", "matches", "people"};

    private final Service server;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile boolean broken;
    private Tokens tokens = new Tokens("http://localhost:8080/auth/realms/mebuki");

    public SignIn() {
        this(0);
    }

    public SignIn(int port) {
        server = new Service("keycloak", port);
        server.answering((exchange, body) -> answer(exchange));
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Another sign-in service on another port that knows the same keys. */
    public SignIn knowing(Tokens known) {
        tokens = known;
        return this;
    }

    public Service server() {
        return server;
    }

    public int questions() {
        return questions.get();
    }

    /** From now on decisions wait until they are let go. */
    public CountDownLatch holdDecisions() {
        held = new CountDownLatch(1);
        return held;
    }

    /** From now on decisions end in 500. */
    public void breakDecisions(boolean on) {
        broken = on;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/certs")) {
            Service.send(exchange, 200, "application/json", tokens.jwks());
        } else if (path.endsWith("/.well-known/uma2-configuration")) {
            Service.send(
                    exchange,
                    200,
                    "application/json",
                    "{\"issuer\":\"x\",\"token_endpoint\":\"%s/token\"}".formatted(server.uri()));
        } else if (path.equals("/token")) {
            decide(exchange);
        } else {
            Service.send(exchange, 200, "application/json", "{\"path\":\"" + path + "\"}");
        }
    }

    private void decide(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        await();
        if (broken) {
            Service.send(exchange, 500, "application/json", "{\"error\":\"unknown_error\"}");
            return;
        }
        switch (account(exchange)) {
            case "nobody" -> Service.send(exchange, 403, "application/json", "{\"error\":\"access_denied\"}");
            case "gone" -> Service.send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            case "writer" -> Service.send(exchange, 200, "application/json", list("[\"read\",\"write\"]", RESOURCES));
            case "importer" -> Service.send(exchange, 200, "application/json", list("[\"read\",\"write\"]", "imports"));
            default -> Service.send(exchange, 200, "application/json", list("[\"read\"]", RESOURCES));
        }
    }

    private void await() {
        try {
            held.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String account(HttpExchange exchange) {
        try {
            var token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
            return JWTParser.parse(token).getJWTClaimsSet().getSubject();
        } catch (ParseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String list(String scopes, String... resources) {
        var list = new StringBuilder("[");
        for (var resource : resources) {
            list.append(list.length() > 1 ? "," : "")
                    .append("{\"rsid\":\"id-%1$s\",\"rsname\":\"%1$s\",\"scopes\":%2$s}".formatted(resource, scopes));
        }
        return list.append(']').toString();
    }

    @Override
    public void close() {
        held.countDown();
        server.close();
    }
}
