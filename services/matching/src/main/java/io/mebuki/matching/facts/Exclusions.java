package io.mebuki.matching.facts;

import io.mebuki.matching.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what a need rules out ("without solvents", "フッ素を使わない") and what a seed is made of or works with. Of things that are known
 * by name only ({@code facts/things.tsv}), in both languages: in doubt nothing is ruled out, and nothing used.
 */
public final class Exclusions {

    private static final List<Rules> ALL =
            Tables.rows("things.tsv").stream().map(Rules::of).toList();

    /** What somebody used before, or what is taken away, is not what the seed works with. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)legacy|current(?:ly)?\\b|today|existing|conventional|traditional"
                    + "|previous|unlike|whereas|instead of|rather than|replac|substitut|alternative|eliminat|remov|reduc|avoid|problem"
                    + "|従来|既存|現在|一般的|これまで|代わ|代替|置き換|除去|取り除|削減|低減|減ら|不要|問題|課題");

    /** Without any of these nothing is ruled out: most sentences are done with here. */
    private static final Pattern NEGATION = Pattern.compile(
            "(?i)without|free|\\bno\\b|\\bnot\\b|\\bnon-|avoid|other than|ない|な[くけ]|ず|ませ|フリー|レス|不|なし|無|抜き|以外|非|脱|ノン");

    private Exclusions() {}

    /**
     * A thing that is ruled out or used.
     *
     * @param name the same in every language
     * @param span where it is named, in code points of the sentence
     */
    public record Thing(String name, Span span) {}

    /** What a sentence of a need rules out. */
    public static List<Thing> ruledOut(String sentence) {
        var folded = Folded.of(sentence);
        if (!NEGATION.matcher(folded.text()).find()) {
            return List.of();
        }
        var things = new ArrayList<Thing>();
        ALL.forEach(rules -> add(rules, rules.without(), folded, things));
        return things;
    }

    /** What a sentence of a seed says that it works with. */
    public static List<Thing> used(String sentence) {
        var folded = Folded.of(sentence);
        if (ELSEWHERE.matcher(folded.text()).find()) {
            return List.of();
        }
        var things = new ArrayList<Thing>();
        for (var rules : ALL) {
            if (!rules.without().matcher(folded.text()).find()) {
                add(rules, rules.with(), folded, things);
            }
        }
        return things;
    }

    private static void add(Rules rules, Pattern pattern, Folded folded, List<Thing> things) {
        var found = pattern.matcher(folded.text());
        if (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) {
                    things.add(new Thing(rules.name(), folded.span(found.start(group), found.end(group))));
                    return;
                }
            }
        }
    }

    /**
     * How a thing is ruled out and how it is used.
     *
     * @param without the thing is the group that matches
     * @param with the same
     */
    private record Rules(String name, Pattern without, Pattern with) {

        private static final String END =
                "(?=\\s*(?:$|[.,;:!?()\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}]|(?:and|or|but|to|in|on|at|for|by|is|are|was|were|which|that|as|during|because|when|while|please|may|can|must|should)(?![a-z])))";

        private static final String AGAINST =
                "(?![- ]?(?:denied|free|less|degraded|independent|manufactur|makers?|industr|market|suppliers?|compan|researchers?))";

        static Rules of(String[] row) {
            var english = "((?<![a-z])(?:" + row[1] + ")(?![a-z]))";
            var japanese = "((?:" + row[2] + "))";
            return new Rules(
                    row[0],
                    pattern(withoutEnglish(english), withoutJapanese(japanese)),
                    pattern(withEnglish(english), withJapanese(japanese)));
        }

        private static Pattern pattern(String english, String japanese) {
            return Pattern.compile(english + "|" + japanese, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        /** "No battery charging" rules out the charging: behind the thing the phrase has to end. */
        private static String withoutEnglish(String thing) {
            return "(?<![a-z])(?:without|free (?:of|from)|no|avoid(?:s|ing)?|(?:must|may|shall|should|do|does|can) ?not (?:use|contain|need|require|involve|rely on|include)"
                    + "|not (?:using|containing|requiring)|other than)"
                    + " (?:the use of |the need for |using |any |a |an |the )?(?:\\w+ (?:or|and) )?" + thing + END
                    + "|" + thing + "(?:-free(?![a-z])| free" + END + ")|(?<![a-z])non-" + thing;
        }

        private static String withoutJapanese(String thing) {
            return thing
                    + "(?:類|系|等|など)?(?:を|は|が|に|も|の使用を?)*(?:一切|全く|まったく)?(?:使わ|使用し|用い|含ま|含有し|必要とし|要し|頼ら|依存し|使い)(?:な|ず|ませ|たくな)"
                    + "|" + thing + "(?:せず|しな|しませ)"
                    + "|" + thing + "(?:類|系)?(?:フリー|レス|不使用|なし|無し|抜き|以外|の使用は(?:不可|避け))|(?:非|無|脱|ノン)" + thing;
        }

        private static String withEnglish(String thing) {
            return "(?<![a-z])(?:us(?:es?|ed|ing)|contain(?:s|ed|ing)?|with|based on|made (?:of|from)|dissolved in|employ\\w*|via|powered by"
                    + "|requires?|needs?|relies on|doped with|rich in|compris\\w+|consists? of|immersed in|under) (?:[\\w%.,-]+ ){0,4}"
                    + thing
                    + AGAINST + "|" + thing + "[- ](?:based|containing|doped|coated|powered|assisted)";
        }

        /** What follows tells whether it works with a thing or against it. */
        private static String withJapanese(String thing) {
            return thing
                    + "[\\p{IsHan}\\p{IsKatakana}ー]{0,6}(?:をも?(?!検出|測定|分析|回収|吸着|除|取り除|分解|防|抑|減|測|調べ)|で(?!は?な)|に(?:よ|溶|浸|混)"
                    + "|して|し、|系|製|含有|ベース|駆動)";
        }
    }
}
