package io.mebuki.seeds.harvest.mapping;

import io.mebuki.seeds.harvest.oai.Element;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record says in one or more languages, once in each. */
final class Wordings {

    /** Characters, more than the contract takes. */
    private static final int ENOUGH = 100_000;

    /** What describes the thing itself, the best first; contents and series do not. */
    private static final List<String> TYPES = List.of("Abstract", "Other", "TechnicalInfo", "Methods");

    private final Map<String, String> texts;

    private Wordings(Map<String, String> texts) {
        this.texts = texts;
    }

    private static Wordings of(
            Stream<Element> elements,
            Languages languages,
            UnaryOperator<String> ordered,
            BinaryOperator<String> chosen) {
        var texts = new LinkedHashMap<String, String>();
        elements.filter(element -> !Languages.isReading(element)).forEach(element -> {
            var text = ordered.apply(element.text());
            if (!text.isEmpty()) {
                texts.merge(languages.ofText(element), text, chosen);
            }
        });
        return new Wordings(texts);
    }

    static Wordings titles(Element record, Languages languages) {
        return of(record.all("title"), languages, Words::line, (first, second) -> first);
    }

    /**
     * In {@code oai_dc} nothing tells an abstract from a remark, but that it's the longest. JPCOAR says what each is, and of the best
     * kind all are taken.
     */
    static Wordings descriptions(Element record, Languages languages) {
        var untyped = record.all("description")
                .filter(each -> each.attribute("descriptionType").isEmpty());
        return TYPES.stream()
                .map(type -> of(typed(record, type), languages, Words::paragraphs, Wordings::both))
                .filter(found -> !found.texts.isEmpty())
                .findFirst()
                .orElseGet(() -> of(untyped, languages, Words::paragraphs, Wordings::longest));
    }

    private static Stream<Element> typed(Element record, String type) {
        return record.all("description")
                .filter(description -> description
                        .attribute("descriptionType")
                        .filter(type::equals)
                        .isPresent());
    }

    private static String longest(String one, String other) {
        return other.length() > one.length() ? other : one;
    }

    /** What comes behind enough would only be cut again. */
    private static String both(String above, String below) {
        return above.length() > ENOUGH ? above : above + "\n\n" + below;
    }

    Collection<String> languages() {
        return texts.keySet();
    }

    @Nullable
    String in(String language) {
        return texts.get(language);
    }

    Optional<String> any() {
        return texts.values().stream().findFirst();
    }
}
