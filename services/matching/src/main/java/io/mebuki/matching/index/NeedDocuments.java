package io.mebuki.matching.index;

import io.mebuki.events.NeedState;
import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.fields.ResearchField;
import io.mebuki.matching.text.Field;
import java.util.List;
import java.util.Locale;

/** Makes the documents of needs. */
final class NeedDocuments {

    private NeedDocuments() {}

    static NeedDocument of(NeedState need, List<Field> fields, Reading reading, ResearchField field) {
        var disclosure = need.disclosure().name().toLowerCase(Locale.ROOT);
        var domain = need.applicationDomain();
        var stored = new StoredNeed(
                need.id(),
                need.version(),
                need.organization().id(),
                need.organization().alias(),
                disclosure,
                need.title(),
                need.language(),
                domain,
                need.maskedText(),
                need.trl(),
                field.code(),
                Stored.of(reading, fields));
        return new NeedDocument(
                need.id(),
                false,
                need.version(),
                reading.language().code(),
                need.organization().id(),
                disclosure,
                List.of(need.title()),
                fields.stream().skip(1).map(Field::text).toList(),
                domain == null ? List.of() : List.of(domain),
                reading.whole().toIndexedBase64(),
                Kept.bytes(stored));
    }
}
