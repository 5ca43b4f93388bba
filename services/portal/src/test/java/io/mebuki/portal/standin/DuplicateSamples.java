package io.mebuki.portal.standin;

import io.mebuki.client.model.ComparedText;
import io.mebuki.client.model.Duplicate;
import io.mebuki.client.model.DuplicateComparison;
import io.mebuki.client.model.DuplicateKind;
import io.mebuki.client.model.DuplicateReason;
import io.mebuki.client.model.DuplicateReason.CodeEnum;
import io.mebuki.client.model.DuplicateSeed;
import io.mebuki.client.model.DuplicateStatus;
import io.mebuki.client.model.Organization;
import io.mebuki.client.model.Span;
import java.util.List;
import java.util.UUID;

/** An edited pair of the institute's own seeds, and a linked translation. */
final class DuplicateSamples {

    private static final String EDITED = "01900000-0000-7000-8000-00000000f001";
    private static final String TRANSLATED = "01900000-0000-7000-8000-00000000f002";

    private DuplicateSamples() {}

    static List<Duplicate> all() {
        return List.of(of(EDITED).getDuplicate(), of(TRANSLATED).getDuplicate());
    }

    static DuplicateComparison of(String id) {
        return id.equals(TRANSLATED) ? translated() : edited();
    }

    private static DuplicateComparison edited() {
        return new DuplicateComparison()
                .duplicate(pair(EDITED, DuplicateKind.EDIT, DuplicateStatus.OPEN)
                        .mergeable(true)
                        .one(seed("S-1", "窯の酸素を測るプローブ", "ja"))
                        .other(seed("S-2", "窯の酸素を測る長寿命プローブ", "ja")))
                .one(new ComparedText()
                        .title("窯の酸素を測るプローブ")
                        .description("𠮷田窯の750 °Cの炉で<酸素>を測る。")
                        .differing(List.of(span("description", 4, 10, "750 °C"))))
                .other(new ComparedText()
                        .title("窯の酸素を測る長寿命プローブ")
                        .description("𠮷田窯の炉で<酸素>を測る。")
                        .differing(List.of(span("title", 7, 10, "長寿命"))));
    }

    private static DuplicateComparison translated() {
        return new DuplicateComparison()
                .duplicate(pair(TRANSLATED, DuplicateKind.TRANSLATION, DuplicateStatus.LINKED)
                        .mergeable(false)
                        .one(seed("S-1", "窯の酸素を測るプローブ", "ja"))
                        .other(seed("E-1", "An oxygen probe for kilns", "en")))
                .one(new ComparedText().title("窯の酸素を測るプローブ").description("").differing(List.of()))
                .other(new ComparedText()
                        .title("An oxygen probe for kilns")
                        .description("It measures oxygen.")
                        .language("en")
                        .differing(List.of()));
    }

    private static Duplicate pair(String id, DuplicateKind kind, DuplicateStatus status) {
        return new Duplicate()
                .id(UUID.fromString(id))
                .kind(kind)
                .status(status)
                .similarity(.81)
                .reasons(List.of(
                        reason(CodeEnum.TEXT, "81"),
                        reason(CodeEnum.MEANING, "93"),
                        reason(CodeEnum.FIGURES, "900 h", "40 mm"),
                        reason(CodeEnum.PEOPLE, "見本 花子")))
                .foundAt(Samples.MONDAY);
    }

    private static DuplicateReason reason(CodeEnum code, String... values) {
        return new DuplicateReason().code(code).values(List.of(values));
    }

    private static DuplicateSeed seed(String sourceId, String title, String language) {
        return new DuplicateSeed()
                .id(Samples.seeds().getFirst().getId())
                .sourceId(sourceId)
                .title(title)
                .language(language)
                .publisher(new Organization().id(UUID.randomUUID()).alias("demo-institute"));
    }

    private static Span span(String field, int start, int end, String text) {
        return new Span().field(field).start(start).end(end).text(text);
    }
}
