package io.mebuki.portal.evidence;

import io.mebuki.client.model.Reason;
import io.mebuki.client.model.Span;
import io.mebuki.client.model.Unmet;
import io.mebuki.portal.evidence.Texts.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why two texts belong together: both sides lit, the reasons by number, and what nothing covers.
 *
 * @param need the need's side
 * @param seed the seed's side
 * @param unmet what of the need the seed does not meet
 */
public record Evidence(List<LitField> need, List<LitField> seed, List<ReasonLine> reasons, List<MissingLine> unmet) {

    private static final int CONTEXT = 50;

    /** A text of up to this many code points is shown whole. */
    private static final int BRIEF = 240;

    static Evidence of(Texts need, Texts seed, List<Reason> reasons, List<Unmet> unmet) {
        var needSpans = Stream.concat(
                        numbered(reasons.stream().map(Reason::getNeedSpan).toList()),
                        unmet.stream()
                                .filter(missing -> !MissingLine.isLevel(missing.getNeedSpan()))
                                .map(missing -> new Cited(missing.getNeedSpan(), Mark.UNMET)))
                .toList();
        var seedSpans =
                numbered(reasons.stream().map(Reason::getSeedSpan).toList()).toList();
        return new Evidence(
                lit(need, needSpans),
                lit(seed, seedSpans),
                lines(reasons),
                unmet.stream().map(MissingLine::of).distinct().toList());
    }

    private static Stream<Cited> numbered(List<Span> spans) {
        return IntStream.range(0, spans.size()).mapToObj(at -> new Cited(spans.get(at), at + 1));
    }

    private static List<ReasonLine> lines(List<Reason> reasons) {
        return IntStream.range(0, reasons.size())
                .mapToObj(at -> new ReasonLine(
                        at + 1,
                        reasons.get(at).getRole().getValue(),
                        reasons.get(at).getSimilarity()))
                .toList();
    }

    private static List<LitField> lit(Texts texts, List<Cited> cited) {
        var fields = new ArrayList<LitField>();
        texts.all().forEach((place, text) -> {
            var marks = marks(place, texts, cited);
            // What is only missing stands in the list of what is not covered.
            if (marks.stream().anyMatch(mark -> mark.reason() != Mark.UNMET)) {
                fields.add(field(place, text, marks));
            }
        });
        quotes(texts, cited)
                .forEach((place, segments) ->
                        fields.add(new LitField(place.field(), place.language(), segments, List.of())));
        if (fields.isEmpty()) {
            texts.all().entrySet().stream()
                    .filter(entry -> !entry.getKey().field().equals("title"))
                    .findFirst()
                    .ifPresent(entry ->
                            fields.add(field(entry.getKey(), entry.getValue(), marks(entry.getKey(), texts, cited))));
        }
        return List.copyOf(fields);
    }

    private static List<Mark> marks(Place place, Texts texts, List<Cited> cited) {
        return cited.stream()
                .filter(quote -> Place.of(quote.span()).equals(place) && texts.contains(quote.span()))
                .map(Cited::mark)
                .toList();
    }

    private static LitField field(Place place, Texts.Text text, List<Mark> marks) {
        var brief = text.value().codePointCount(0, text.value().length()) <= BRIEF;
        var excerpt = brief ? Lighting.whole(text.value(), marks) : Lighting.excerpt(text.value(), marks, CONTEXT);
        var whole = excerpt.stream().anyMatch(Segment::gap) ? Lighting.whole(text.value(), marks) : List.<Segment>of();
        return new LitField(place.field(), language(place, text), excerpt, whole);
    }

    private static @Nullable String language(Place place, Texts.Text text) {
        return place.language() != null ? place.language() : text.language();
    }

    /** Quotations whose text has changed or cannot be read are shown by themselves. */
    private static Map<Place, List<Segment>> quotes(Texts texts, List<Cited> cited) {
        var quotes = new LinkedHashMap<Place, List<Segment>>();
        for (var quote : cited) {
            if (!texts.contains(quote.span())) {
                var segments = quotes.computeIfAbsent(
                        Place.of(quote.span()), place -> new ArrayList<>(List.of(Segment.leftOut())));
                segments.add(quote.alone());
                segments.add(Segment.leftOut());
            }
        }
        return quotes;
    }

    private record Cited(Span span, int reason) {

        Mark mark() {
            return new Mark(span.getStart(), span.getEnd(), reason);
        }

        Segment alone() {
            var numbers = reason == Mark.UNMET ? List.<Integer>of() : List.of(reason);
            return new Segment(span.getText(), numbers, numbers, reason == Mark.UNMET, false);
        }
    }
}
