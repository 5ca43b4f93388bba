package io.mebuki.needs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.mebuki.needs.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Who sees what of whose need, by every operation. */
class NeedDisclosureIT extends NeedsIT {

    private static final String SECRET = "極秘";
    private static final String MASKED_TEXT = "接合の課題";
    private static final List<Reader> OTHERS = List.of(Reader.RIVAL, Reader.SCOUT, Reader.INSTITUTE, Reader.PARTNER);

    /** What others see of a published need: the rule, written down once more by hand. */
    private static final Map<String, Map<Reader, Sight>> PUBLISHED = Map.of(
            "public", sights(Sight.WHOLE, Sight.WHOLE, Sight.WHOLE, Sight.WHOLE),
            "partners", sights(Sight.NOTHING, Sight.NOTHING, Sight.WHOLE, Sight.WHOLE),
            "masked", sights(Sight.MASK, Sight.MASK, Sight.MASK, Sight.MASK),
            "private", sights(Sight.NOTHING, Sight.NOTHING, Sight.NOTHING, Sight.NOTHING));

    enum Sight {
        WHOLE,
        MASK,
        NOTHING
    }

    private static Map<Reader, Sight> sights(Sight rival, Sight scout, Sight institute, Sight partner) {
        return Map.of(Reader.RIVAL, rival, Reader.SCOUT, scout, Reader.INSTITUTE, institute, Reader.PARTNER, partner);
    }

    static Stream<Arguments> table() {
        var rows = new ArrayList<Arguments>();
        PUBLISHED.forEach((disclosure, sights) -> {
            for (var status : Status.values()) {
                for (var byField : List.of(false, true)) {
                    rows.add(arguments(disclosure, byField, status, Reader.OWNER, Sight.WHOLE));
                    OTHERS.forEach(reader -> rows.add(arguments(
                            disclosure,
                            byField,
                            status,
                            reader,
                            status == Status.PUBLISHED ? sights.get(reader) : Sight.NOTHING)));
                }
            }
        });
        return rows.stream();
    }

    @ParameterizedTest(name = "{0} by field {1}, {2}: {3} sees {4}")
    @MethodSource("table")
    void everyOperationShowsTheSame(String disclosure, boolean byField, Status status, Reader reader, Sight sight) {
        var id = stored(disclosure, byField, status);
        var etag = need(id).as(Reader.OWNER).get().etag();
        switch (sight) {
            case WHOLE -> assertWhole(need(id).as(reader).get().expect(200).json());
            case MASK -> assertMasked(need(id).as(reader).get().expect(200), MASKED_TEXT);
            case NOTHING ->
                assertThat(need(id).as(reader).get().expect(404).body()).doesNotContain(SECRET);
        }
        assertListed(id, reader, sight);
        if (reader != Reader.OWNER) {
            assertWritesRefused(id, reader, sight);
            assertThat(need(id).as(Reader.OWNER).get().etag()).isEqualTo(etag);
        }
    }

    private UUID stored(String disclosure, boolean byField, Status status) {
        var content = new HashMap<String, Object>();
        content.put("title", SECRET + "題");
        for (var field : List.of("problem", "desiredOutcome", "constraints")) {
            content.put(field, SECRET);
        }
        content.put("applicationDomain", "自動車");
        content.put("trl", 7);
        content.put("deadline", "2031-01-02");
        content.put("language", "ja");
        content.put("maskedText", MASKED_TEXT);
        if (byField) {
            content.put("disclosure", "public");
            content.put("disclosureByField", Map.of("trl", disclosure, "title", "public"));
        } else {
            content.put("disclosure", disclosure);
        }
        var id = draft(content).id();
        return switch (status) {
            case DRAFT -> id;
            case PUBLISHED -> step(id, "publication").id();
            case CLOSED -> {
                step(id, "publication");
                yield step(id, "closure").id();
            }
        };
    }

    private static void assertWhole(JsonNode need) {
        assertThat(need.get("masked").booleanValue()).isFalse();
        assertThat(need.get("problem").stringValue()).isEqualTo(SECRET);
        assertThat(need.get("trl").intValue()).isEqualTo(7);
        assertThat(need.has("organization")).isTrue();
    }

    private static void assertMasked(Answer answer, String text) {
        assertThat(answer.body())
                .doesNotContain(SECRET, "2031-01-02", Reader.OWNER.id().toString());
        assertThat(answer.etag()).isEqualTo("\"" + answer.json().get("version").intValue() + "\"");
        assertMasked(answer.json(), text);
    }

    private static void assertMasked(JsonNode need, String text) {
        assertThat(need.propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "version", "status", "masked", "disclosure", "applicationDomain", "maskedText");
        assertThat(need.get("masked").booleanValue()).isTrue();
        assertThat(need.get("disclosure").stringValue()).isEqualTo("masked");
        assertThat(need.get("maskedText").stringValue()).isEqualTo(text);
    }

    private void assertListed(UUID id, Reader reader, Sight sight) {
        // The newest need stands first, so one page tells.
        var items = call(NEEDS + "?limit=1").as(reader).get().expect(200).json().get("items");
        var listed = !items.isEmpty() && items.get(0).get("id").stringValue().equals(id.toString());
        assertThat(listed).isEqualTo(sight != Sight.NOTHING);
        if (sight == Sight.MASK) {
            assertMasked(items.get(0), MASKED_TEXT);
        }
        var own = call(NEEDS + "?scope=own&limit=100")
                .as(reader)
                .get()
                .expect(200)
                .body();
        assertThat(own.contains(id.toString())).isEqualTo(reader == Reader.OWNER);
    }

    private void assertWritesRefused(UUID id, Reader reader, Sight sight) {
        var mayWrite = reader == Reader.RIVAL || reader == Reader.PARTNER;
        var expected = mayWrite && sight == Sight.NOTHING ? 404 : 403;
        need(id).as(reader).put(content("奪う")).expect(expected);
        need(id).as(reader).with("If-Match", "*").put(content("奪う")).expect(expected);
        call(NEEDS + "/" + id + "/publication").as(reader).post().expect(expected);
        call(NEEDS + "/" + id + "/closure").as(reader).post().expect(expected);
    }

    @Test
    void aMaskWithoutTextShowsTheDomainOnly() {
        var content = Map.of("title", SECRET, "problem", SECRET, "applicationDomain", "半導体", "disclosure", "masked");
        var answer = need(published(content).id()).as(Reader.RIVAL).get().expect(200);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("id", "version", "status", "masked", "disclosure", "applicationDomain");
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    @Test
    void takingBackTheDisclosureTakesItAwayAtOnce() {
        var need = published(Map.of("title", "題", "problem", SECRET, "disclosure", "public"));
        need(need.id()).as(Reader.RIVAL).get().expect(200);
        var content = Map.of("title", "題", "problem", SECRET, "disclosure", "private");
        need(need.id()).as(Reader.OWNER).with("If-Match", "*").put(content).expect(200);
        need(need.id()).as(Reader.RIVAL).get().expect(404);
        need(need.id())
                .as(Reader.RIVAL)
                .with("If-None-Match", need.etag())
                .get()
                .expect(404);
    }

    @Test
    void whatDoesNotExistLooksLikeWhatMayNotBeSeen() {
        var hidden = draft(content("題")).id();
        var absent = UUID.randomUUID();
        var one = need(hidden).as(Reader.RIVAL).get().expect(404).body();
        var other = need(absent).as(Reader.RIVAL).get().expect(404).body();
        assertThat(one.replace(hidden.toString(), "")).isEqualTo(other.replace(absent.toString(), ""));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"CURATOR", "OPERATOR", "SERVICE", "MISPLACED"})
    void withoutTheRoleNothingIsAllowed(Reader reader) {
        var id = published(Map.of("title", "題", "problem", SECRET, "disclosure", "public"))
                .id();
        need(id).as(reader).get().expect(403);
        call(NEEDS).as(reader).get().expect(403);
        call(NEEDS).as(reader).post(content("題")).expect(403);
        need(id).as(reader).with("If-Match", "*").put(content("題")).expect(403);
        call(NEEDS + "/" + id + "/publication").as(reader).post().expect(403);
        call(NEEDS + "/" + id + "/closure").as(reader).post().expect(403);
    }
}
