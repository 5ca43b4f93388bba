package io.mebuki.matching.search;

import io.mebuki.matching.analysis.Beginning;
import io.mebuki.matching.analysis.NeedReader;
import io.mebuki.matching.analysis.Wording;
import io.mebuki.matching.index.Generation;
import io.mebuki.matching.index.SeedFilter;
import io.mebuki.matching.index.Viewer;
import io.mebuki.matching.ranking.Judged;
import io.mebuki.matching.ranking.Settings;
import io.mebuki.matching.text.Field;
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

    /** The second step: the answer; its bytes. */
    public byte[] find(Beginning need, @Nullable String title, String text) {
        var words = Wording.of(title == null ? "" : title, text);
        var wanted = new Wanted(new Viewer.Guest(), SeedFilter.NONE, new Wanted.Mode.Relevant(), LIMIT, null);
        return json.writeValueAsBytes(
                Answers.of(search.find(Asked.meanwhile(need, words), Judged.NOTHING, wanted), ""));
    }
}
