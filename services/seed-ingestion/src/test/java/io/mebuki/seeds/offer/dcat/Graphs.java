package io.mebuki.seeds.offer.dcat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.shacl.ShaclValidator;

/** Reads graphs as others do. */
public final class Graphs {

    private Graphs() {}

    /** The statements of a document in a language, named as Jena calls it, for instance {@code TTL}. */
    public static Model read(String document, String language) {
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(document.getBytes(UTF_8)), lang(language));
        return model;
    }

    /** What is wrong by the shapes of {@code dcat/required.ttl}; empty where nothing is. */
    public static List<String> violations(Model model) {
        var shapes = ShaclValidator.get().parse(RDFDataMgr.loadGraph("dcat/required.ttl"));
        return ShaclValidator.get().validate(shapes, model.getGraph()).getEntries().stream()
                .map(entry -> "%s %s: %s".formatted(entry.focusNode(), entry.resultPath(), entry.message()))
                .toList();
    }

    private static Lang lang(String name) {
        return RDFLanguages.nameToLang(name);
    }
}
