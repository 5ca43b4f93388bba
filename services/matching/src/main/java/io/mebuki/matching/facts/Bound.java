package io.mebuki.matching.facts;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** On which side of a number the values lie that are meant, by the words before it (English, some Japanese) or behind it. */
enum Bound {
    AT_LEAST(
            "at least|not? (?:less|lower|smaller|shorter|fewer) than|(?:not|never) (?:fall|drop|go) below|over|above|beyond"
                    + "|exceed(?:s|ed|ing)?|in excess of|(?:more|greater|higher|larger|longer|thicker|wider|heavier"
                    + "|stronger|hotter) than|down to|as low as|minimum(?: of)?|min\\.?|≥|>=?|最低|最小|下限(?:は|が|を)?|少なくとも",
            "or (?:more|higher|above|greater|longer|over|thicker|larger)|and (?:above|higher|more|up|over)"
                    + "|at (?:the )?least|minimum|以上|を?超え(?!な|ず|ては|てなら)る?|超(?![え伝音])|を?上回(?!らな|らず|っては)る?"
                    + "|を?下回(?:らな|らず|っては)|より(?:も)?(?:さらに)?(?:高|大き|長|厚|多|強|重|速)"),
    AT_MOST(
            "at (?:the )?most|not? (?:more|greater|higher|longer|larger|thicker|heavier) than|(?:not|never)(?: to)? exceed(?:ing)?"
                    + "|(?:not|never) (?:rise|go) above|up to|under|below|within|until|as (?:high|much|large) as"
                    + "|(?:less|lower|shorter|smaller|thinner|lighter|fewer|narrower|cheaper|finer|colder) than"
                    + "|maximum(?: of)?|max\\.?|≤|<=?|最大|最高|最長|上限(?:は|が|を)?",
            "or (?:less|lower|below|under|fewer|shorter|smaller|thinner|lighter)|and (?:below|lower|less)|at (?:the )?most"
                    + "|maximum|max\\b|以下|以内|未満|まで|を?超え(?:な|ず|ては|てなら)|を?上回(?:らな|らず|っては)"
                    + "|を?下回(?!らな|らず|っては)る?|より(?:も)?(?:さらに)?(?:低|小さ|短|薄|少な|弱|軽|遅|安|細)");

    private static final String ABOUT =
            "(?:\\s?(?:about|approximately|approx\\.?|around|roughly|some|an?|of|=|~|約|およそ|ほぼ))*\\s*(?:US)?[$¥€±]?\\s?$";
    private static final Pattern REACHING = Pattern.compile("(?i)up to|down to|as (?:high|low|much|large) as|まで");
    private static final int FARTHEST = 40;

    private final Pattern before;
    private final Pattern behind;

    Bound(String before, String behind) {
        this.before = Pattern.compile("(?i)(?<![a-z])(?:" + before + ")" + ABOUT);
        this.behind = Pattern.compile("(?i)\\s?(?:程度|くらい|ぐらい|前後)?(?:" + behind + ")");
    }

    /**
     * A bound that is said.
     *
     * @param start where its words, or the number behind them, begin
     * @param end where its words, or the unit before them, end
     */
    record Said(Bound bound, String words, int start, int end) {

        boolean isReaching() {
            return REACHING.matcher(words).find();
        }
    }

    /** The bound of a quantity that stands from start to end. */
    static @Nullable Said around(String text, int start, int end) {
        for (var bound : List.of(AT_MOST, AT_LEAST)) {
            var behind = bound.behind.matcher(text).region(end, text.length());
            if (behind.lookingAt()) {
                return new Said(bound, behind.group(), start, behind.end());
            }
        }
        return before(text, start, end);
    }

    /** "Not exceed" is found as "exceed" too: what begins first holds. */
    private static @Nullable Said before(String text, int start, int end) {
        Said first = null;
        for (var bound : values()) {
            var before = bound.before.matcher(text).region(Math.max(0, start - FARTHEST), start);
            before.useTransparentBounds(true);
            if (before.find() && (first == null || before.start() < first.start())) {
                first = new Said(bound, before.group(), before.start(), end);
            }
        }
        return first;
    }
}
