package io.mebuki.gateway.routes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One path of the API with its methods. */
public final class Endpoint {

    private final PathPattern path;
    private final Route route;
    private final SequencedMap<HttpMethod, Access> methods = new LinkedHashMap<>();

    private Endpoint(String path, Route route) {
        this.path = PathPatternParser.defaultInstance.parse(path);
        this.route = route;
    }

    static Endpoint at(String path, Route route) {
        return new Endpoint(path, route);
    }

    Endpoint with(HttpMethod method, Permission permission) {
        methods.put(method, Access.members(permission));
        return this;
    }

    Endpoint withGuests(HttpMethod method, Permission permission) {
        methods.put(method, Access.membersAndGuests(permission));
        return this;
    }

    boolean matches(PathContainer requested) {
        return path.matches(requested);
    }

    public String path() {
        return path.getPatternString();
    }

    public Route route() {
        return route;
    }

    public Map<HttpMethod, Access> methods() {
        return Map.copyOf(methods);
    }

    /** Null when the path does not know the method; HEAD is a GET without its body. */
    public @Nullable Access access(HttpMethod method) {
        return methods.get(HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method);
    }

    /** The value of the header Allow. */
    public String allow() {
        return String.join(", ", methods.keySet().stream().map(HttpMethod::name).toList());
    }
}
