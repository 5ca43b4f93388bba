package io.mebuki.seeds.offer.dcat;

import static io.mebuki.seeds.offer.dcat.Words.DATASET;
import static io.mebuki.seeds.offer.dcat.Words.DESCRIPTION;
import static io.mebuki.seeds.offer.dcat.Words.IDENTIFIER;
import static io.mebuki.seeds.offer.dcat.Words.MODIFIED;
import static io.mebuki.seeds.offer.dcat.Words.NAME;
import static io.mebuki.seeds.offer.dcat.Words.PUBLISHER;
import static io.mebuki.seeds.offer.dcat.Words.TITLE;
import static io.mebuki.seeds.offer.rdf.Vocabulary.DCAT;
import static io.mebuki.seeds.offer.rdf.Vocabulary.DCT;
import static io.mebuki.seeds.offer.rdf.Vocabulary.FOAF;
import static io.mebuki.seeds.offer.rdf.Vocabulary.ODRL;
import static io.mebuki.seeds.offer.rdf.Vocabulary.PROV;
import static io.mebuki.seeds.offer.rdf.Vocabulary.RDFS;
import static io.mebuki.seeds.offer.rdf.Vocabulary.SKOS;

import io.mebuki.events.SeedState.Person;
import io.mebuki.seeds.offer.Description;
import io.mebuki.seeds.offer.Description.Wording;
import io.mebuki.seeds.offer.ResourceType;
import io.mebuki.seeds.offer.rdf.Iri;
import io.mebuki.seeds.offer.rdf.Resource;
import io.mebuki.seeds.offer.rdf.Value;
import io.mebuki.seeds.policies.Licences;
import io.mebuki.seeds.policies.UsePolicy;
import io.mebuki.seeds.provenance.Provenance;
import io.mebuki.seeds.provenance.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A seed in the words of DCAT: a dataset, which is what harvesters look for, of the type that says what it really is. */
final class SeedGraph {

    private static final Iri FOR_ALL = new Iri("http://publications.europa.eu/resource/authority/access-right/PUBLIC");
    private static final String LANGUAGES = "http://id.loc.gov/vocabulary/iso639-1/";

    private final Description seed;
    private final Iri institute;

    private SeedGraph(Description seed, Iri institute) {
        this.seed = seed;
        this.institute = institute;
    }

    /** @param institute that offers it, whoever has made it */
    static Resource of(Description seed, Iri institute) {
        return new SeedGraph(seed, institute).resource();
    }

    static String address(Description seed) {
        return seed.page() + "#seed";
    }

    private Resource resource() {
        var resource = Resource.at(address(seed))
                .is(DATASET)
                .says(IDENTIFIER, Value.text(seed.identifier()))
                .says(TITLE, texts(seed.titles()))
                .says(DESCRIPTION, texts(descriptions()))
                .says(DCAT.term("keyword"), seed.keywords().stream().map(Value::text))
                .says(DCAT.term("theme"), seed.fields().stream().map(SeedGraph::theme))
                .says(DCT.term("creator"), seed.people().stream().map(SeedGraph::person))
                .says(PUBLISHER, publisher())
                .says(DCT.term("type"), new Iri(ResourceType.of(seed).uri()))
                .says(DCT.term("language"), seed.language().flatMap(SeedGraph::language).stream())
                .says(MODIFIED, Value.moment(seed.seed().changedAt()))
                .says(DCT.term("accessRights"), FOR_ALL)
                .says(DCAT.term("landingPage"), new Iri(seed.page()))
                .says(FOAF.term("page"), furtherPages());
        addRights(resource);
        addProvenance(resource, seed.seed().provenance());
        return resource;
    }

    /** A dataset has to have one. */
    private List<Wording> descriptions() {
        var descriptions = seed.descriptions();
        return descriptions.isEmpty() ? seed.titles() : descriptions;
    }

    private static Stream<Value> texts(List<Wording> wordings) {
        return wordings.stream().map(wording -> new Value.Text(wording.text(), wording.language()));
    }

    private static Resource theme(String field) {
        return Resource.nameless().is(SKOS.term("Concept")).says(SKOS.term("prefLabel"), Value.text(field));
    }

    private static Resource person(Person person) {
        @Nullable String orcid = person.orcid();
        var resource = orcid == null ? Resource.nameless() : Resource.at("https://orcid.org/" + orcid);
        return resource.is(FOAF.term("Person")).says(NAME, Value.text(person.name()));
    }

    private Value publisher() {
        return seed.organization()
                .<Value>map(name -> organization().says(NAME, Value.text(name)))
                .orElse(institute);
    }

    private Resource organization() {
        return seed.organizationRor()
                .map(Resource::at)
                .orElseGet(Resource::nameless)
                .is(FOAF.term("Organization"));
    }

    private static Optional<Iri> language(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return Optional.of(language).filter(code -> code.length() == 2).map(code -> new Iri(LANGUAGES + code));
    }

    private Stream<Iri> furtherPages() {
        return seed.addresses().stream()
                .filter(address -> !address.equals(seed.page()))
                .flatMap(address -> Iri.of(address).stream());
    }

    private void addRights(Resource resource) {
        var licence = seed.licence();
        var address = licence.flatMap(said -> Licences.address(said).or(() -> Optional.of(said)))
                .filter(said -> said.startsWith("http"))
                .flatMap(Iri::of);
        resource.says(DCT.term("license"), address.stream());
        if (address.isEmpty()) {
            resource.says(DCT.term("rights"), licence.map(SeedGraph::statement).stream());
        }
        seed.usePolicy().map(UsePolicy::of).ifPresent(policy -> addPolicy(resource, policy));
    }

    private void addPolicy(Resource resource, UsePolicy policy) {
        var target = new Iri(address(seed));
        resource.says(ODRL.term("hasPolicy"), PolicyGraph.of(policy, seed.policyAddress(), target, institute));
        if (policy.statement() != null) {
            resource.says(DCT.term("rights"), statement(policy.statement()));
        }
    }

    private static Resource statement(String words) {
        return Resource.nameless().is(DCT.term("RightsStatement")).says(RDFS.term("label"), Value.text(words));
    }

    private static void addProvenance(Resource resource, @Nullable Provenance provenance) {
        if (provenance != null) {
            resource.says(PROV.term("wasDerivedFrom"), derived(provenance.steps()));
        }
    }

    private static Resource derived(List<Step> steps) {
        var step = steps.getFirst();
        var derived = Resource.nameless()
                .is(PROV.term("Entity"))
                .says(IDENTIFIER, Value.text(step.identifier()))
                .says(MODIFIED, Value.moment(step.datestamp()))
                .says(DCT.term("isPartOf"), Iri.of(step.baseUrl()).stream());
        if (steps.size() > 1) {
            derived.says(PROV.term("wasDerivedFrom"), derived(steps.subList(1, steps.size())));
        }
        return derived;
    }
}
