package io.mebuki.seeds.offer.dcat;

import static io.mebuki.seeds.offer.dcat.Words.DESCRIPTION;
import static io.mebuki.seeds.offer.dcat.Words.MODIFIED;
import static io.mebuki.seeds.offer.dcat.Words.NAME;
import static io.mebuki.seeds.offer.dcat.Words.PUBLISHER;
import static io.mebuki.seeds.offer.dcat.Words.TITLE;
import static io.mebuki.seeds.offer.rdf.Vocabulary.DCAT;
import static io.mebuki.seeds.offer.rdf.Vocabulary.FOAF;
import static io.mebuki.seeds.offer.rdf.Vocabulary.HYDRA;

import io.mebuki.events.OrganizationRef;
import io.mebuki.seeds.catalogue.PublicSeeds.PublicSeed;
import io.mebuki.seeds.node.Node;
import io.mebuki.seeds.offer.Description;
import io.mebuki.seeds.offer.rdf.Iri;
import io.mebuki.seeds.offer.rdf.Resource;
import io.mebuki.seeds.offer.rdf.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A page of an institute's catalogue in the words of DCAT 3, as its profile for Europe (DCAT-AP) requires them. */
final class CatalogGraph {

    private final Node node;

    CatalogGraph(Node node) {
        this.node = node;
    }

    /**
     * The statements of a page.
     *
     * @param address of the page
     * @param next the page behind it, if there is one
     */
    List<Resource> page(
            OrganizationRef institute,
            Instant changedAt,
            List<PublicSeed> seeds,
            String address,
            Optional<String> next) {
        var publisher = new Iri(node.catalogue(institute.id()) + "#institute");
        var descriptions = seeds.stream().flatMap(this::described).toList();
        var graph = new ArrayList<Resource>();
        graph.add(catalogue(institute, publisher, changedAt, descriptions)
                .says(HYDRA.term("view"), view(institute, address, next)));
        descriptions.forEach(seed -> graph.add(SeedGraph.of(seed, publisher)));
        return graph;
    }

    private Stream<Description> described(PublicSeed seed) {
        var content = seed.content();
        return content == null ? Stream.empty() : Stream.of(new Description(seed, content, node));
    }

    private Resource catalogue(OrganizationRef institute, Iri publisher, Instant changedAt, List<Description> seeds) {
        return Resource.at(node.catalogue(institute.id()))
                .is(DCAT.term("Catalog"))
                .is(HYDRA.term("Collection"))
                .says(TITLE, new Value.Text("Technology seeds of " + institute.alias(), "en"))
                .says(TITLE, new Value.Text(institute.alias() + " の技術シーズ", "ja"))
                .says(
                        DESCRIPTION,
                        new Value.Text("What this institute has found out and offers to others for use.", "en"))
                .says(DESCRIPTION, new Value.Text("この機関が公開している、活用できる技術や設備などの一覧です。", "ja"))
                .says(
                        PUBLISHER,
                        Resource.at(publisher.address())
                                .is(FOAF.term("Agent"))
                                .says(NAME, Value.text(institute.alias())))
                .says(MODIFIED, Value.moment(changedAt))
                .says(DCAT.term("dataset"), seeds.stream().map(seed -> new Iri(SeedGraph.address(seed))));
    }

    private Resource view(OrganizationRef institute, String address, Optional<String> next) {
        return Resource.at(address)
                .is(HYDRA.term("PartialCollectionView"))
                .says(HYDRA.term("first"), new Iri(node.catalogue(institute.id())))
                .says(HYDRA.term("next"), next.map(Iri::new).stream());
    }
}
