package io.mebuki.matching.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Groups sentences into passages: long enough to mean something by themselves, short enough to be evidence. */
public final class Passages {

    private static final int MOST_SENTENCES = 4;
    private static final int FEWEST_SENTENCES = 2;

    private Passages() {}

    /**
     * The passages of a field in order, each of two to four sentences; one of a single sentence only where there is no more. A
     * text of signs alone is one passage, since somebody may search with it.
     */
    public static List<Passage> of(Field field) {
        var places = new CodePoints(field.text());
        var passages = new ArrayList<Passage>();
        var open = new ArrayList<Sentence>();
        for (var sentence : told(field, sentences(field.text(), places))) {
            if (isFull(open)) {
                passages.add(passage(field, places, open));
                open.clear();
            }
            open.add(sentence);
        }
        if (open.size() == 1
                && !passages.isEmpty()
                && passages.getLast().sentences().size() < MOST_SENTENCES) {
            open.addAll(0, passages.removeLast().sentences());
        }
        if (!open.isEmpty()) {
            passages.add(passage(field, places, open));
        }
        return passages;
    }

    private static List<Sentence> sentences(String text, CodePoints places) {
        var sentences = Sentences.of(text);
        if (!sentences.isEmpty() || text.isBlank()) {
            return sentences;
        }
        int start = places.ofUnit(text.length() - text.stripLeading().length());
        int end = places.ofUnit(text.stripTrailing().length());
        var span = new Span(start, end);
        return List.of(new Sentence(span, places.at(span)));
    }

    private static List<Sentence> told(Field field, List<Sentence> sentences) {
        var roles = Roles.of(field, sentences).iterator();
        return sentences.stream().map(sentence -> sentence.as(roles.next())).toList();
    }

    private static boolean isFull(List<Sentence> open) {
        if (open.size() < FEWEST_SENTENCES) {
            return false;
        }
        int length = open.getLast().span().end() - open.getFirst().span().start();
        return open.size() == MOST_SENTENCES || length >= enough(open.getFirst().text());
    }

    /** In code points: kanji carry about twice as much as Latin letters. */
    private static int enough(String text) {
        return Language.of(text) == Language.JA ? 120 : 280;
    }

    private static Passage passage(Field field, CodePoints places, List<Sentence> sentences) {
        var span = new Span(
                sentences.getFirst().span().start(), sentences.getLast().span().end());
        var text = places.at(span);
        return new Passage(field, span, text, role(sentences), sentences);
    }

    /** That of most of its text. */
    private static Role role(List<Sentence> sentences) {
        var lengths = new EnumMap<Role, Integer>(Role.class);
        sentences.forEach(
                sentence -> lengths.merge(sentence.role(), sentence.span().length(), Integer::sum));
        return Collections.max(lengths.entrySet(), Map.Entry.comparingByValue()).getKey();
    }
}
