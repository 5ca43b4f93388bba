package io.mebuki.needs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.needs.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeedPagesIT extends NeedsIT {

    @Test
    void eachNeedStandsOnExactlyOnePageNewestFirst() {
        var written = IntStream.range(0, 7)
                .mapToObj(number -> draft(content("題" + number)).id())
                .toList();
        var newest = new ArrayList<>(written).reversed();
        assertThat(walk(Reader.OWNER, "own", 3, 7)).isEqualTo(newest);
        assertThat(walk(Reader.OWNER, "visible", 2, 7)).isEqualTo(newest);
    }

    @Test
    void whatIsWrittenMeanwhileShiftsNothing() {
        var written = IntStream.range(0, 4)
                .mapToObj(number -> draft(content("題" + number)).id())
                .toList();
        var first = call(NEEDS + "?scope=own&limit=2")
                .as(Reader.OWNER)
                .get()
                .expect(200)
                .json();
        draft(content("あとから"));
        var cursor = first.get("nextCursor").stringValue();
        var second = call(NEEDS + "?scope=own&limit=2&cursor=" + cursor)
                .as(Reader.OWNER)
                .get()
                .expect(200)
                .json();
        assertThat(second.get("items").get(0).get("id").stringValue())
                .isEqualTo(written.get(1).toString());
    }

    @Test
    void theLastPageHasNoCursor() {
        var content = Map.of("title", "題", "problem", "困る");
        call(NEEDS).as(Reader.PARTNER).post(content).expect(201);
        var own = call(NEEDS + "?scope=own&limit=100")
                .as(Reader.PARTNER)
                .get()
                .expect(200)
                .json();
        assertThat(own.has("nextCursor")).isFalse();
        var exact = call(NEEDS + "?scope=own&limit=" + own.get("items").size())
                .as(Reader.PARTNER)
                .get()
                .json();
        assertThat(exact.has("nextCursor")).isFalse();
    }

    @Test
    void othersHiddenNeedsLeaveNoGaps() {
        var visible = published(Map.of("title", "題", "problem", "困る", "disclosure", "public"))
                .id();
        IntStream.range(0, 5).forEach(number -> published(content("秘密" + number)));
        var older = published(Map.of("title", "題", "problem", "困る", "disclosure", "public"))
                .id();
        var page = call(NEEDS + "?limit=2").as(Reader.RIVAL).get().expect(200).json();
        assertThat(page.get("items"))
                .extracting(each -> each.get("id").stringValue())
                .containsExactly(older.toString(), visible.toString());
    }

    private List<UUID> walk(Reader reader, String scope, int limit, int wanted) {
        var ids = new ArrayList<UUID>();
        var cursor = "";
        while (ids.size() < wanted) {
            var page = call(NEEDS + "?scope=" + scope + "&limit=" + limit + cursor)
                    .as(reader)
                    .get()
                    .expect(200)
                    .json();
            page.get("items")
                    .forEach(item -> ids.add(UUID.fromString(item.get("id").stringValue())));
            if (!page.has("nextCursor")) {
                break;
            }
            cursor = "&cursor=" + page.get("nextCursor").stringValue();
        }
        return ids.subList(0, Math.min(wanted, ids.size()));
    }
}
