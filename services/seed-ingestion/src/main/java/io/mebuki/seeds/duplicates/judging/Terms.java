package io.mebuki.seeds.duplicates.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a text is about, by the words of its title. An edit may put a title into other words; a text about something else has a word in
 * its title, and again in its body, that the other has nowhere.
 */
final class Terms {

    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}々]+");
    private static final Pattern KATAKANA = Pattern.compile("[\\p{IsKatakana}ー]{2,}");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}][\\p{IsLatin}0-9]+");

    private static final String PARTICLES = "のをにでがはとへやも";

    /** A word that begins alike so far is another form of it. */
    private static final double ALIKE = .6;

    private static final int SHORTEST_STEM = 4;

    private final String title;
    private final String description;
    private final String text;
    private @Nullable Set<String> words;
    private @Nullable Set<Things.Thing> inTitle;
    private @Nullable Set<Things.Thing> inText;

    Terms(String title, String description) {
        this.title = title;
        this.description = description;
        this.text = title + "\n" + description;
    }

    String text() {
        return text;
    }

    // Looked for when they are asked for, which of most candidates they never are.

    private Set<String> words() {
        if (words == null) {
            words = new HashSet<>(all(LATIN, text).toList());
        }
        return words;
    }

    private Set<Things.Thing> inTitle() {
        if (inTitle == null) {
            inTitle = Things.in(title);
        }
        return inTitle;
    }

    private Set<Things.Thing> inText() {
        if (inText == null) {
            inText = Things.in(text);
        }
        return inText;
    }

    /** Whether both are about something that the other never names, in one language. */
    boolean differFrom(Terms other) {
        return !ownIn(other).isEmpty() && !other.ownIn(this).isEmpty();
    }

    /** Whether they name things of one kind, another each; in whatever languages. */
    boolean nameOtherThings(Terms other) {
        return Things.KINDS.stream()
                .anyMatch(kind -> (namesOther(kind, other) && other.namesOther(kind, this)) || isApart(kind, other));
    }

    private boolean namesOther(String kind, Terms other) {
        return inTitle().stream()
                .anyMatch(thing -> thing.kind().equals(kind) && !other.inText().contains(thing));
    }

    private boolean isApart(String kind, Terms other) {
        var here = of(kind, inText());
        var there = of(kind, other.inText());
        return !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains);
    }

    private static Set<Things.Thing> of(String kind, Set<Things.Thing> things) {
        var found = new HashSet<>(things);
        found.removeIf(thing -> !thing.kind().equals(kind));
        return found;
    }

    /** What the title and the body say here and the other text doesn't. */
    private List<String> ownIn(Terms other) {
        return Stream.of(hanBeyond(other), katakanaBeyond(other), latinBeyond(other))
                .flatMap(List::stream)
                .filter(term -> !Things.isGeneric(term) && isInBody(term))
                .toList();
    }

    private boolean isInBody(String term) {
        return description.contains(term)
                || (LATIN.matcher(term).matches() && all(LATIN, description).anyMatch(word -> isForm(word, term)));
    }

    /** Compounds are taken apart where the other text takes them apart: what is left are the parts that it has not. */
    private List<String> hanBeyond(Terms other) {
        var left = new ArrayList<String>();
        HAN.matcher(title)
                .results()
                .filter(run -> !isVerb(run))
                .map(MatchResult::group)
                .forEach(run -> {
                    int from = 0;
                    while (from < run.length()) {
                        int to = from;
                        while (to < run.length() && !isCovered(run, to, other.text)) {
                            to++;
                        }
                        if (to - from > 1 || (to - from == 1 && !other.text.contains(run.substring(from, to)))) {
                            left.add(run.substring(from, to));
                        }
                        from = to + 1;
                    }
                });
        return left;
    }

    /** A single character is a verb or an adjective where kana go on that are no particle. */
    private boolean isVerb(MatchResult run) {
        return run.end() - run.start() == 1
                && run.end() < title.length()
                && Character.UnicodeScript.of(title.charAt(run.end())) == Character.UnicodeScript.HIRAGANA
                && PARTICLES.indexOf(title.charAt(run.end())) < 0;
    }

    private static boolean isCovered(String run, int at, String text) {
        return (at > 0 && text.contains(run.substring(at - 1, at + 1)))
                || (at + 1 < run.length() && text.contains(run.substring(at, at + 2)))
                || (run.length() == 1 && text.contains(run));
    }

    private List<String> katakanaBeyond(Terms other) {
        return all(KATAKANA, title)
                .map(run -> run.endsWith("ー") ? run.substring(0, run.length() - 1) : run)
                .filter(run -> !other.text.contains(run))
                .toList();
    }

    private List<String> latinBeyond(Terms other) {
        return all(LATIN, title)
                .filter(word -> other.words().stream().noneMatch(there -> isForm(there, word)))
                .toList();
    }

    private static boolean isForm(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int enough = Math.max(SHORTEST_STEM, (int) Math.ceil(ALIKE * Math.max(one.length(), other.length())));
        return one.regionMatches(0, other, 0, enough) && Math.min(one.length(), other.length()) >= enough;
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }
}
