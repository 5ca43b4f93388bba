package io.mebuki.needs.intake;

import io.mebuki.events.OrganizationRef;
import io.mebuki.needs.disclosure.Disclosure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Needs as rows of the table {@code need}. */
final class NeedRows {

    private static final TypeReference<Map<String, Disclosure>> BY_FIELD = new TypeReference<>() {};

    private final JsonMapper json;

    NeedRows(JsonMapper json) {
        this.json = json;
    }

    Map<String, @Nullable Object> parameters(Need need) {
        var content = need.content();
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", need.id());
        row.put("version", need.version());
        row.put("status", need.status().label());
        row.put("owner", need.owner().id());
        row.put("owner_alias", need.owner().alias());
        row.put("title", content.title());
        row.put("problem", content.problem());
        row.put("desired_outcome", content.desiredOutcome());
        row.put("constraints", content.constraints());
        row.put("application_domain", content.applicationDomain());
        row.put("trl", content.trl());
        row.put("deadline", content.deadline());
        row.put("language", content.language());
        row.put("disclosure", content.disclosure().label());
        var byField = content.disclosureByField();
        row.put("disclosure_by_field", byField == null ? null : json.writeValueAsString(byField));
        row.put("effective_disclosure", content.effectiveDisclosure().label());
        row.put("masked_text", content.maskedText());
        row.put("created_at", utc(need.createdAt()));
        row.put("updated_at", utc(need.updatedAt()));
        row.put("published_at", utc(need.publishedAt()));
        row.put("closed_at", utc(need.closedAt()));
        return row;
    }

    Need need(ResultSet row) throws SQLException {
        return new Need(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                Status.labelled(row.getString("status")),
                new OrganizationRef(row.getObject("owner", UUID.class), row.getString("owner_alias")),
                content(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instant(row, "published_at"),
                instant(row, "closed_at"));
    }

    private NeedContent content(ResultSet row) throws SQLException {
        return new NeedContent(
                row.getString("title"),
                row.getString("problem"),
                row.getString("desired_outcome"),
                row.getString("constraints"),
                row.getString("application_domain"),
                row.getObject("trl", Integer.class),
                row.getObject("deadline", LocalDate.class),
                row.getString("language"),
                Disclosure.labelled(row.getString("disclosure")),
                byField(row.getString("disclosure_by_field")),
                row.getString("masked_text"));
    }

    private @Nullable Map<String, Disclosure> byField(@Nullable String text) {
        return text == null ? null : json.readValue(text, BY_FIELD);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
