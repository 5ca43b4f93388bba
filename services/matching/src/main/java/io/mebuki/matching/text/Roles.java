package io.mebuki.matching.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a text's role from the words that authors use to announce it. Thin on purpose: the role with the most cues wins, a tie
 * goes to the rarer role, and a text without a cue describes a mechanism, as most sentences about technology do.
 */
public final class Roles {

    private record Cues(Role role, Pattern words) {

        static Cues of(Role role, String japanese, String english) {
            var words = japanese + "|(?<![a-z])(?:" + english + ")";
            return new Cues(role, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
        }

        long count(String text) {
            return words.matcher(text).results().count();
        }
    }

    /** From the rarest to the commonest: the order decides ties. */
    private static final List<Cues> BY_RARITY = List.of(
            Cues.of(
                    Role.CONSTRAINT,
                    "制約|制限|限界|ただし|必要がある|以下であること|以内|未満|条件|法規|コスト上限|しなければならない|不可",
                    "limitation|limited to|constraint|must\\b|shall\\b|require[sd]? |requirement|at most|no more than|"
                            + "less than|not exceed|within \\d|restricted|however"),
            Cues.of(
                    Role.APPLICATION,
                    "応用|用途|適用|利用分野|活用|利用でき|使用でき|展開|向け|産業|製品化|実用化|市場",
                    "applications?\\b|applicable|can be used|used (?:for|in|by)|use cases?|commerciali[sz]|market|industr|"
                            + "deploy|suitable for|benefit"),
            Cues.of(
                    Role.RESULT,
                    "結果|確認した|明らかに|示した|達成|実証した|得られた|向上した|成功した|判明|改善した|示唆され|わかった",
                    "results?\\b|we (?:found|show|showed|demonstrated|achieved)|was (?:achieved|demonstrated|confirmed|shown|clarified)|"
                            + "demonstrated that|were (?:achieved|demonstrated|confirmed|shown|clarified)|improved by|"
                            + "revealed|found that|indicated that|suggest"),
            Cues.of(
                    Role.PURPOSE,
                    "目的|目指|課題|問題|必要性|求め|困って|不足|解決|ために|困難|背景|ニーズ|したい|欲し|探して",
                    "aims?\\b|purpose|objective|goal|problem|challenge|need(?:s|ed)?\\b|in order to|seek|address|solve|"
                            + "lack of|difficult|looking for|want to|motivat"),
            Cues.of(
                    Role.MECHANISM,
                    "方法|手法|方式|用いて|用いた|により|によって|構成|アルゴリズム|装置|測定|解析|合成|開発した|提案|技術",
                    "method|approach|technique|algorithm|using|based on|by means of|consists of|mechanism|process\\b|"
                            + "comprises|employ|propose|design|synthesi|measure|analy[sz]|architecture"));

    private Roles() {}

    /** The role of a sentence or passage. */
    public static Role of(String text) {
        var best = Role.MECHANISM;
        long most = 0;
        for (var cues : BY_RARITY) {
            long count = cues.count(text);
            if (count > most) {
                best = cues.role();
                most = count;
            }
        }
        return best;
    }
}
