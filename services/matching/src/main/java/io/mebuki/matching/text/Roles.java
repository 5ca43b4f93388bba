package io.mebuki.matching.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the roles of sentences from the words that authors use to announce them, and from the order in which they tell: first what is
 * to be solved, then how, then what came of it and where it is used. Of all sequences of roles, the one that agrees best with both
 * (Viterbi 1967). The weights are plain on purpose: a cue is worth 1, a usual step little less than staying, a step backwards two cues.
 */
final class Roles {

    private static final int MOST_CUES = 3;
    private static final double STEP = -.7;
    private static final double LEAP = -1.5;
    private static final double BACK = -2;
    private static final double ASIDE = -1;

    /** In which order they are told; what limits a thing may stand anywhere. */
    private static final List<Role> ORDER = List.of(Role.PURPOSE, Role.MECHANISM, Role.RESULT, Role.APPLICATION);

    /** So many sentences tell a story from its beginning; fewer say what a thing is. */
    private static final int STORY = 4;

    private static final Map<Role, Double> SHORT = beginning(-.5, 0, -.5, -.5, -.5);
    private static final Map<Role, Double> TOLD = beginning(0, -.7, -2, -3, -2);
    private static final Map<Role, Double> LIMITS = beginning(-1, -1, -1, -1, 0);

    private static final Map<Role, Pattern> CUES = Map.of(
            Role.PURPOSE,
            cues(
                    "目的|目指|課題|問題|必要性|求め|困って|不足|解決|ために|困難|背景|ニーズ|したい|欲し|探して|近年|重要|しかし|一方|従来|増加|望まれ",
                    "aims?\\b|purpose|objective|goal|problem|challeng|need(?:s|ed)?\\b|seek|address|lack of|difficult|looking for|want to|"
                            + "motivat|however|important|is (?:a|an|the) |are (?:a |an |the )?|often|existing|recent|widely|increasing|many|"
                            + "has been|have been|remains?|costly|expensive|crucial|essential"),
            Role.MECHANISM,
            cues(
                    "方法|手法|方式|用いて|用いた|により|によって|構成|アルゴリズム|装置|測定|解析|合成|開発した|提案|技術|本研究では|構築|作製|設計|からなる|備え",
                    "method|approach|technique|algorithm|using|based on|by means of|consists? of|mechanism|process\\b|comprise|employ|"
                            + "we (?:\\w+ )?(?:propose|present|introduce|develop|describe|use|design|train|construct|build|formulate|apply|"
                            + "investigate)|our (?:\\w+ )?(?:model|method|approach|system|framework|algorithm)|design|synthesi|measure|"
                            + "analy[sz]|architecture|framework|is then|are then|first,|second,|then "),
            Role.RESULT,
            cues(
                    "結果|確認した|確認され|明らかに|示した|達成|実証した|得られた|向上した|成功した|判明|改善した|示唆され|わかった|可能となった|可能になった",
                    "results?\\b|we (?:also )?(?:find|found|show|showed|demonstrate|demonstrated|achieve|achieved|observe|conclude)|"
                            + "(?:was|were) (?:achieved|demonstrated|confirmed|shown|clarified|obtained)|demonstrate[sd]? that|"
                            + "improve(?:s|d|ments?)? (?:by|over|on)|outperform|reveal|indicate[sd]? that|suggest|experiment|evaluat|"
                            + "significant|compared (?:to|with)|accura"),
            Role.APPLICATION,
            cues(
                    "応用|用途|適用|利用分野|活用|利用でき|使用でき|展開|向け|産業|製品化|実用化|市場",
                    "applications?\\b|applicable|can be used|used (?:for|in|by)|use cases?|commerciali[sz]|market|industr|deploy|"
                            + "suitable for|benefits?\\b"),
            Role.CONSTRAINT,
            cues(
                    "制約|制限|限界|ただし|必要がある|以下であること|以内|未満|条件|法規|コスト上限|しなければならない|不可",
                    "limitation|limited to|constraint|must\\b|shall\\b|requirements?\\b|at most|no more than|less than|not exceed|within \\d|"
                            + "restricted"));

    private Roles() {}

    /** The roles of the sentences of a field, in order. */
    static List<Role> of(Field field, List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        var ways = first(field, sentences);
        for (var sentence : sentences.subList(1, sentences.size())) {
            ways = next(ways, sentence);
        }
        return best(ways).roles();
    }

    /** A sequence of roles, and how well it agrees with what is written. */
    private record Way(List<Role> roles, double value) {

        private Way then(Role role, double worth) {
            var longer = new ArrayList<>(roles);
            longer.add(role);
            return new Way(longer, value + step(roles.getLast(), role) + worth);
        }
    }

    private static List<Way> first(Field field, List<Sentence> sentences) {
        var beginning = beginning(field, sentences.size());
        var text = sentences.getFirst().text();
        return Stream.of(Role.values())
                .map(role -> new Way(List.of(role), beginning.getOrDefault(role, 0.0) + worth(role, text)))
                .toList();
    }

    private static List<Way> next(List<Way> ways, Sentence sentence) {
        return Stream.of(Role.values())
                .map(role -> best(ways.stream()
                        .map(way -> way.then(role, worth(role, sentence.text())))
                        .toList()))
                .toList();
    }

    /** Of equals the first. */
    private static Way best(List<Way> ways) {
        return ways.stream()
                .reduce((one, other) -> other.value > one.value ? other : one)
                .orElseThrow();
    }

    private static double worth(Role role, String text) {
        var cues = Objects.requireNonNull(CUES.get(role)).matcher(text);
        return cues.results().limit(MOST_CUES).count();
    }

    private static double step(Role from, Role to) {
        if (from == to) {
            return 0;
        }
        int forwards = ORDER.indexOf(to) - ORDER.indexOf(from);
        if (!ORDER.contains(from) || !ORDER.contains(to)) {
            return ASIDE;
        }
        return forwards < 0 ? BACK : forwards == 1 ? STEP : LEAP;
    }

    private static Map<Role, Double> beginning(Field field, int sentences) {
        return switch (field.name()) {
            case "constraints" -> LIMITS;
            case "text", "problem", "desiredOutcome" -> TOLD;
            default -> sentences < STORY ? SHORT : TOLD;
        };
    }

    private static Map<Role, Double> beginning(
            double purpose, double mechanism, double application, double result, double constraint) {
        return Map.of(
                Role.PURPOSE, purpose,
                Role.MECHANISM, mechanism,
                Role.APPLICATION, application,
                Role.RESULT, result,
                Role.CONSTRAINT, constraint);
    }

    private static Pattern cues(String japanese, String english) {
        return Pattern.compile(japanese + "|(?<![a-z])(?:" + english + ")", Pattern.CASE_INSENSITIVE);
    }
}
