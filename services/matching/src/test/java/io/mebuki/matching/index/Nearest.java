package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.matching.embedding.Vector;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What one arm of meaning brings up by itself. */
public final class Nearest {

    private static final int CANDIDATES = 100;

    private final Candidates candidates;

    public Nearest(ElasticsearchClient client) {
        this.candidates = new Candidates(client);
    }

    /** Ids of the nearest seeds by the vectors of a field, nearest first. */
    public List<String> ids(String field, Vector vector, int most) {
        var arms = List.of(new Arm.Meaning(field, vector));
        var found = candidates.find("seeds", Filters.seeds(new Viewer.Guest()), arms, CANDIDATES);
        return found.values().getFirst().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
