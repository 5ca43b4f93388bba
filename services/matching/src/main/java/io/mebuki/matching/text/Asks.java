package io.mebuki.matching.text;

import java.util.regex.Pattern;

/** Tells a sentence that asks for something from one that tells of the situation, by the words that people ask with. */
public final class Asks {

    private static final Pattern WORDS =
            Pattern.compile("たい|ほしい|欲し|必要|なければ|条件|こと。?$|できな|不可|求め|希望|望まし|望み|てはいけ|てはなら|使えませ|しないよう"
                    + "|以下|以内|未満|以上|まで|困|課題|探し|さがし|抑え|防ぎ|防ぐ|減ら|教えて|ませんか|[?？]"
                    + "|(?i:(?<![a-z])(?:must|should|shall|need(?:s|ed)?|want|require[sd]?|requirements?|ha(?:s|ve) to|would like"
                    + "|may not|may|cannot|can't|at (?:least|most)|no more|without|looking for|seek|wish|hope|problem|challenge"
                    + "|how (?:to|can)|difficult|goal|objective|develop|improve|reduce|avoid|prevent)(?![a-z]))");

    private Asks() {}

    /** True for a sentence that asks for something. */
    public static boolean forSomething(String sentence) {
        return WORDS.matcher(sentence).find();
    }
}
