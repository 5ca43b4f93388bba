package io.mebuki.matching.search;

import io.mebuki.matching.analysis.Beginning;
import io.mebuki.matching.analysis.NeedReader;
import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.analysis.Wording;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.SeedFilter;
import io.mebuki.matching.index.Viewer;
import io.mebuki.matching.ranking.Judged;
import io.mebuki.matching.ranking.Settings;
import io.mebuki.matching.text.Field;
import io.mebuki.matching.text.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Searches as {@link MatchesController} does, without the web: for who wants to know where the time goes. */
public final class WholeSearch {

    private static final int LIMIT = 10;

    private final NeedReader reader;
    private final SeedSearch search;
    private final JsonMapper json = new JsonMapper();

    public WholeSearch(Generation generation) {
        this.reader = generation.needReader();
        this.search = Searches.in(generation, Settings.load()).seeds();
    }

    /** The first step: what the need means as a whole. */
    public Beginning begin(@Nullable String title, String text) {
        var head = title == null ? null : new Field("title", title);
        return reader.begin(head, List.of(new Field("text", text)), null);
    }

    /**
     * Ids of the seeds, best first, ranked by one role of their passages.
     *
     * @param aspect the role's code; none to rank by the whole
     */
    public List<String> ids(Reading need, String words, @Nullable String aspect, int limit) {
        var mode = aspect == null ? new Wanted.Mode.Relevant() : new Wanted.Mode.Aspect(Role.ofCode(aspect));
        var wanted = new Wanted(new Viewer.Guest(), SeedFilter.NONE, mode, limit, null, false);
        var asked = new Asked(need, need::pieces, words, fields -> fields.nearest(need.whole()));
        return search.find(asked, Judged.NOTHING, wanted).items().stream()
                .map(item -> item.seed().id().toString())
                .toList();
    }

    /** The second step: the answer; its bytes. */
    public byte[] find(Beginning need, @Nullable String title, String text) {
        var words = Wording.of(title == null ? "" : title, text);
        var wanted = new Wanted(new Viewer.Guest(), SeedFilter.NONE, new Wanted.Mode.Relevant(), LIMIT, null, false);
        return json.writeValueAsBytes(
                Answers.of(search.find(Asked.meanwhile(need, words), Judged.NOTHING, wanted), ""));
    }
}
