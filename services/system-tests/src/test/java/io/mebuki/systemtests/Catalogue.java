package io.mebuki.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** The catalogue of an institute, as the API pages through it. */
final class Catalogue {

    /** recommendation's index counts so many versions for each of the seed's. */
    static final int EXPERTISE_VERSIONS = 1 << 10;

    private Catalogue() {}

    /** The versions of the seeds whose source id begins so, by their ids; no source id may stand there twice. */
    static Map<String, Long> versions(String institute, String prefix) {
        var versions = new HashMap<String, Long>();
        var sources = new HashSet<String>();
        var next = "";
        do {
            var page = Api.as(institute)
                    .get("/api/v1/seeds?scope=own&limit=100" + next)
                    .expect(200)
                    .json();
            for (var seed : page.get("items")) {
                var source = seed.get("sourceId").stringValue();
                if (source.startsWith(prefix)) {
                    assertThat(sources.add(source)).as(source + " once").isTrue();
                    versions.put(
                            seed.get("id").stringValue(), seed.get("version").longValue());
                }
            }
            next = page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").stringValue() : "";
        } while (!next.isEmpty());
        return versions;
    }

    /** The versions under which recommendation keeps seeds of these versions once it has their vectors. */
    static Map<String, Long> withVectors(Map<String, Long> versions) {
        var kept = new HashMap<String, Long>();
        versions.forEach((id, version) -> kept.put(id, EXPERTISE_VERSIONS * version + 1));
        return kept;
    }
}
