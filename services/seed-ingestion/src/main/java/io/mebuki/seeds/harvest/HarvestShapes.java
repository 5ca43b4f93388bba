package io.mebuki.seeds.harvest;

import io.mebuki.api.model.HarvestPreview;
import io.mebuki.api.model.HarvestRun;
import io.mebuki.api.model.HarvestSet;
import io.mebuki.api.model.HarvestSource;
import io.mebuki.api.model.HarvestSourceInput;
import io.mebuki.api.model.HarvestedRecord;
import io.mebuki.seeds.words.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From ours to the generated shapes, and back. */
final class HarvestShapes {

    private static final String DEFAULT_FORMAT = "oai_dc";

    private HarvestShapes() {}

    static Source.Content content(HarvestSourceInput input) {
        var visibility = input.getVisibility();
        return new Source.Content(
                input.getName(),
                input.getUrl(),
                input.getMetadataPrefix() == null ? DEFAULT_FORMAT : input.getMetadataPrefix(),
                input.getSet(),
                input.getEveryHours(),
                visibility == null ? "public" : visibility.getValue());
    }

    /** @param last the newest run, if there is one */
    static HarvestSource shown(Source source, @Nullable Run last, Locale reader) {
        var content = source.content();
        return new HarvestSource()
                .id(source.id())
                .name(content.name())
                .url(content.url())
                .metadataPrefix(content.metadataPrefix())
                .set(content.set())
                .everyHours(content.everyHours())
                .visibility(HarvestSource.VisibilityEnum.fromValue(content.visibility()))
                .nextRunAt(utc(source.nextRunAt()))
                .lastRun(last == null ? null : shown(last, reader))
                .createdAt(source.createdAt().atOffset(ZoneOffset.UTC))
                .updatedAt(source.updatedAt().atOffset(ZoneOffset.UTC));
    }

    static HarvestRun shown(Run run, Locale reader) {
        var counts = run.counts();
        return new HarvestRun()
                .id(run.id())
                .status(HarvestRun.StatusEnum.fromValue(run.status().text()))
                .whole(run.since() == null)
                .pages(run.pages())
                .total(counts.total())
                .accepted(counts.accepted())
                .unchanged(counts.unchanged())
                .withdrawn(counts.withdrawn())
                .drafts(counts.drafts())
                .passedOver(counts.passedOver())
                .failure(run.failure() == null ? null : Words.in(reader, run.failure()))
                .startedAt(run.startedAt().atOffset(ZoneOffset.UTC))
                .updatedAt(run.updatedAt().atOffset(ZoneOffset.UTC));
    }

    static HarvestPreview shown(Preview preview, Locale reader) {
        return new HarvestPreview()
                .name(preview.name())
                .formats(preview.formats())
                .sets(preview.sets().stream()
                        .map(set -> new HarvestSet(set.spec(), set.name()))
                        .toList())
                .records(preview.records().stream()
                        .map(record -> shown(record, reader))
                        .toList());
    }

    static HarvestedRecord shown(Draft draft, Locale reader) {
        var content = draft.content();
        return new HarvestedRecord(draft.identifier())
                .title(text(content, "title"))
                .description(text(content, "description"))
                .language(text(content, "language"))
                .url(text(content, "url"))
                .lacking(draft.lacking() == null ? null : Words.in(reader, draft.lacking()));
    }

    private static @Nullable String text(JsonNode content, String field) {
        var value = content.path(field);
        return value.isString() ? value.stringValue() : null;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
