package io.mebuki.platform.census;

import io.mebuki.platform.problem.DependencyUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What another service holds, asked from there. */
public final class Remote {

    private static final String PATH = CensusController.PATH;

    private final String service;
    private final String name;
    private final RestClient client;

    private Remote(String service, String name, RestClient client) {
        this.service = service;
        this.name = name;
        this.client = client;
    }

    /** Things that the other service owns. */
    public static Owned owned(String service, String name, RestClient client) {
        return new RemoteOwned(new Remote(service, name, client));
    }

    /** Copies that the other service keeps. */
    public static Indexed indexed(String service, String name, RestClient client) {
        return new RemoteIndexed(new Remote(service, name, client));
    }

    private record RemoteOwned(Remote remote) implements Owned {

        @Override
        public String name() {
            return remote.name;
        }

        @Override
        public List<Tally> tallies() {
            return remote.tallies();
        }

        @Override
        public List<Entry> entries(UUID organization, Set<Integer> buckets) {
            return remote.entries(organization, buckets);
        }

        @Override
        public Set<UUID> untold() {
            return remote.get("/untold", new ParameterizedTypeReference<>() {});
        }

        @Override
        public int tellAgain(List<Again> things) {
            return remote.post(
                            "/telling",
                            new CensusController.Telling(things),
                            ParameterizedTypeReference.<CensusController.Told>forType(CensusController.Told.class))
                    .things();
        }
    }

    private record RemoteIndexed(Remote remote) implements Indexed {

        @Override
        public String name() {
            return remote.name;
        }

        @Override
        public List<Tally> tallies() {
            return remote.tallies();
        }

        @Override
        public List<Entry> entries(UUID organization, Set<Integer> buckets) {
            return remote.entries(organization, buckets);
        }

        @Override
        public boolean caughtUp(Duration patience) {
            return remote.post(
                            "/catching-up",
                            new CensusController.Patience(patience.toMillis()),
                            ParameterizedTypeReference.<CensusController.CaughtUp>forType(
                                    CensusController.CaughtUp.class))
                    .all();
        }
    }

    private List<Tally> tallies() {
        return get("", new ParameterizedTypeReference<>() {});
    }

    private List<Holdings.Entry> entries(UUID organization, Set<Integer> buckets) {
        var wanted = new CensusController.Wanted(organization, buckets);
        return post("/entries", wanted, new ParameterizedTypeReference<>() {});
    }

    private <T> T get(String path, ParameterizedTypeReference<T> type) {
        return ask(asked -> asked.get().uri(PATH + path, name).retrieve().body(type));
    }

    private <T> T post(String path, Object body, ParameterizedTypeReference<T> type) {
        return ask(asked -> asked.post()
                .uri(PATH + path, name)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(type));
    }

    private <T> T ask(Function<RestClient, @org.jspecify.annotations.Nullable T> call) {
        try {
            return Objects.requireNonNull(call.apply(client), "an answer without a body");
        } catch (RestClientException | OAuth2AuthorizationException unavailable) {
            throw new DependencyUnavailableException(service + " does not answer", unavailable);
        }
    }
}
