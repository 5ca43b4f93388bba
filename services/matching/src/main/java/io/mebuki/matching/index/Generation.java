package io.mebuki.matching.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.mebuki.matching.analysis.NeedReader;
import io.mebuki.matching.analysis.SeedReader;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.fields.FieldFinder;
import io.mebuki.matching.fields.ResearchFields;

/**
 * The indexes of one making with the model that they were made with. Who searches holds on to one from beginning to end, so that texts
 * are only ever compared by vectors of one model.
 */
public record Generation(
        String name,
        Embedder embedder,
        NeedReader needReader,
        SeedReader seedReader,
        FieldFinder fields,
        SeedIndex seeds,
        NeedIndex needs) {

    static Generation of(Edition edition, Embedder embedder, ElasticsearchClient client, ResearchFields fields) {
        var finder = new FieldFinder(embedder, fields);
        var place = new Place(client, edition);
        return new Generation(
                edition.name(),
                embedder,
                new NeedReader(embedder),
                new SeedReader(embedder),
                finder,
                new SeedIndex(place, finder),
                new NeedIndex(place, finder));
    }

    /** Names the model; vectors of another are never compared with these. */
    public String model() {
        return embedder.modelId();
    }
}
