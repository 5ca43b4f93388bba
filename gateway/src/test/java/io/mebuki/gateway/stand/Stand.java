package io.mebuki.gateway.stand;

import io.mebuki.gateway.GatewayApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A real gateway on a free port in front of services that stand for the real ones. */
public final class Stand implements AutoCloseable {

    /** The services by the name they have in the gateway's settings. */
    public enum Role {
        SEED_INGESTION,
        NEEDS_INTAKE,
        MATCHING,
        RECOMMENDATION,
        PORTAL
    }

    private static @Nullable Stand shared;

    private final Map<Role, Service> services = new EnumMap<>(Role.class);
    private final SignIn signIn = new SignIn();
    private final ConfigurableApplicationContext gateway;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One for all tests that need no settings of their own; guests may ask as often as the tests want. */
    public static synchronized Stand shared() {
        if (shared == null) {
            shared = new Stand(
                    "--mebuki.gateway.limits.guest.per-second=10000", "--mebuki.gateway.limits.guest.burst=10000");
        }
        for (var service : shared.services.values()) {
            service.reset();
        }
        return shared;
    }

    public Stand(String... settings) {
        for (var role : Role.values()) {
            services.put(role, new Service(nameOf(role)));
        }
        var arguments = new ArrayList<>(arguments());
        arguments.addAll(List.of(settings));
        gateway = SpringApplication.run(GatewayApplication.class, arguments.toArray(String[]::new));
    }

    /** What any gateway of this stand is started with. */
    private List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=0");
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--mebuki.keycloak.url=" + signIn.server().uri() + "/auth");
        services.forEach(
                (role, service) -> arguments.add("--mebuki.gateway.services." + nameOf(role) + "=" + service.uri()));
        return arguments;
    }

    private static String nameOf(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public Service service(Role role) {
        return java.util.Objects.requireNonNull(services.get(role));
    }

    public SignIn signIn() {
        return signIn;
    }

    public Tokens tokens() {
        return signIn.tokens();
    }

    public int port() {
        return gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public HttpClient client() {
        return client;
    }

    public <T> T bean(Class<T> type) {
        return gateway.getBean(type);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    public HttpRequest.Builder request(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> get(String path, String token) {
        return send(request(path, token));
    }

    public HttpResponse<String> post(String path, String token, String json) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public void stopGateway() {
        gateway.close();
    }

    @Override
    public void close() {
        stopGateway();
        signIn.close();
        services.values().forEach(Service::close);
        client.close();
    }
}
