package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import io.mebuki.matching.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds candidates by several arms at once, then asks each arm for the real value of what only the others found: a candidate that
 * an arm did not bring up must not count as if it had nothing of it.
 */
final class Candidates {

    static final String ID = "id";
    static final String SPOKEN = "spoken";

    /** Ids and languages come from columns: to look into each hit's stored fields would cost more than finding it. */
    static final String NO_STORED_FIELDS = "_none_";

    private final ElasticsearchClient client;

    Candidates(ElasticsearchClient client) {
        this.client = client;
    }

    /** Values of each arm by the candidate's id, and the languages the candidates are written in. */
    record Found(List<Map<String, Double>> values, Map<String, Language> languages) {

        Set<String> ids() {
            return languages.keySet();
        }

        /** An arm's value; words that are not there are worth nothing, and a vector that is not there is at a right angle. */
        double value(int arm, String id) {
            return values.get(arm).getOrDefault(id, 0.0);
        }
    }

    Found find(String index, Query filter, List<? extends Arm> arms, int size) {
        var found = empty(arms.size());
        var searches = arms.stream().map(arm -> arm.search(filter, size)).toList();
        take(found, arms, run(index, searches));
        complete(found, index, arms);
        return found;
    }

    /** Finds for several texts in one call; the lists of arms must have one length each. */
    List<Found> findAll(String index, Query filter, List<? extends List<? extends Arm>> texts, int size) {
        var searches = texts.stream()
                .flatMap(arms -> arms.stream().map(arm -> arm.search(filter, size)))
                .toList();
        var answers = run(index, searches);
        var all = new ArrayList<Found>();
        int at = 0;
        for (var arms : texts) {
            var found = empty(arms.size());
            take(found, arms, answers.subList(at, at + arms.size()));
            all.add(found);
            at += arms.size();
        }
        return all;
    }

    private void complete(Found found, String index, List<? extends Arm> arms) {
        var incomplete = new ArrayList<Integer>();
        var searches = new ArrayList<SearchRequestBody>();
        for (int arm = 0; arm < arms.size(); arm++) {
            var missing = new LinkedHashSet<>(found.ids());
            missing.removeAll(found.values().get(arm).keySet());
            if (!missing.isEmpty()) {
                incomplete.add(arm);
                searches.add(arms.get(arm).search(Filters.ids(missing), missing.size()));
            }
        }
        var answers = run(index, searches);
        for (int i = 0; i < answers.size(); i++) {
            int arm = incomplete.get(i);
            take(found, arm, arms.get(arm), answers.get(i));
        }
    }

    private static Found empty(int arms) {
        var values = new ArrayList<Map<String, Double>>();
        for (int arm = 0; arm < arms; arm++) {
            values.add(new HashMap<>());
        }
        return new Found(values, new LinkedHashMap<>());
    }

    private static void take(Found found, List<? extends Arm> arms, List<List<Hit<Void>>> answers) {
        for (int arm = 0; arm < arms.size(); arm++) {
            take(found, arm, arms.get(arm), answers.get(arm));
        }
    }

    private static void take(Found found, int arm, Arm how, List<Hit<Void>> hits) {
        for (var hit : hits) {
            var id = column(hit, ID);
            var score = hit.score();
            found.values().get(arm).put(id, how.value(score == null ? 0 : score));
            found.languages().put(id, Language.ofCode(column(hit, SPOKEN)));
        }
    }

    private static String column(Hit<Void> hit, String name) {
        return Objects.requireNonNull(hit.fields().get(name), name).to(String[].class)[0];
    }

    private List<List<Hit<Void>>> run(String index, List<SearchRequestBody> searches) {
        if (searches.isEmpty()) {
            return List.of();
        }
        var request = new MsearchRequest.Builder().index(index);
        searches.forEach(
                body -> request.searches(item -> item.header(header -> header).body(body)));
        var built = request.build();
        var answers = new ArrayList<List<Hit<Void>>>();
        for (var answer : Calls.run(() -> client.msearch(built, Void.class)).responses()) {
            if (answer.isFailure()) {
                throw Calls.failure(answer.failure().status(), answer.failure().error());
            }
            answers.add(answer.result().hits().hits());
        }
        return answers;
    }
}
