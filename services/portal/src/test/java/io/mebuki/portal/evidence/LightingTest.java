package io.mebuki.portal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LightingTest {

    @Test
    void aTextWithoutMarksIsOnePiece() {
        assertThat(Lighting.whole("炉内ガス", List.of())).containsExactly(plain("炉内ガス"));
    }

    @Test
    void anEmptyTextHasNoPiece() {
        assertThat(Lighting.whole("", List.of(new Mark(0, 1, 1)))).isEmpty();
        assertThat(Lighting.excerpt("", List.of(), 40)).isEmpty();
    }

    @Test
    void aReasonIsCutOutOfItsText() {
        assertThat(Lighting.whole("電極が腐食する", List.of(new Mark(3, 5, 1))))
                .containsExactly(plain("電極が"), lit("腐食", 1), plain("する"));
    }

    @Test
    void offsetsCountCodePointsBeyondTheBasicPlane() {
        // 𠮷 and 🌱 take two UTF-16 units each.
        assertThat(Lighting.whole("𠮷野🌱の芽吹き", List.of(new Mark(2, 5, 1))))
                .containsExactly(plain("𠮷野"), lit("🌱の芽", 1), plain("吹き"));
    }

    @Test
    void aLoneSurrogateIsOneCodePoint() {
        assertThat(Lighting.whole("a\uD83Cb", List.of(new Mark(1, 2, 1))))
                .containsExactly(plain("a"), lit("\uD83C", 1), plain("b"));
    }

    @Test
    void overlappingReasonsShareAPiece() {
        assertThat(Lighting.whole("abcdef", List.of(new Mark(0, 4, 1), new Mark(2, 6, 2))))
                .containsExactly(
                        lit("ab", 1),
                        new Segment("cd", List.of(1, 2), List.of(2), false, false),
                        new Segment("ef", List.of(2), List.of(), false, false));
    }

    @Test
    void twoReasonsOnTheSamePlaceAreBothNumbered() {
        assertThat(Lighting.whole("abc", List.of(new Mark(0, 2, 2), new Mark(0, 2, 1))))
                .containsExactly(new Segment("ab", List.of(1, 2), List.of(1, 2), false, false), plain("c"));
    }

    @Test
    void whatIsUnmetIsNotAReason() {
        assertThat(Lighting.whole("price now", List.of(new Mark(0, 5, Mark.UNMET))))
                .containsExactly(new Segment("price", List.of(), List.of(), true, false), plain(" now"));
    }

    @Test
    void marksThatDoNotFitAreLeftOut() {
        var marks = List.of(new Mark(2, 9, 1), new Mark(-1, 2, 2), new Mark(1, 1, 3));
        assertThat(Lighting.whole("abc", marks)).containsExactly(plain("abc"));
    }

    @Test
    void anExcerptKeepsWordsWholeAndShowsGaps() {
        var text =
                "Nothing here matters much to anybody. The coating survives humid flue gas. Nor does this end matter to anybody at all.";
        var at = text.indexOf("humid flue gas");
        var segments = Lighting.excerpt(text, List.of(new Mark(at, at + 14, 1)), 10);
        assertThat(segments)
                .containsExactly(
                        Segment.leftOut(),
                        plain(" survives "),
                        lit("humid flue gas", 1),
                        plain(". Nor does"),
                        Segment.leftOut());
    }

    @Test
    void anExcerptWithoutMarksIsTheBeginning() {
        assertThat(Lighting.excerpt("あいうえおかきくけこ", List.of(), 2)).containsExactly(plain("あいうえおか"), Segment.leftOut());
    }

    @Test
    void whatIsMissingWidensNoExcerpt() {
        var text = "aa" + " x".repeat(40) + " bb";
        assertThat(Lighting.excerpt(text, List.of(new Mark(0, 2, 1), new Mark(83, 85, Mark.UNMET)), 4))
                .containsExactly(lit("aa", 1), plain(" x x"), Segment.leftOut());
    }

    @Test
    void nearMarksShareAWindow() {
        var text = "xxx aa yyyyyy bb end";
        assertThat(Lighting.excerpt(text, List.of(new Mark(4, 6, 1), new Mark(14, 16, 2)), 1))
                .noneMatch(Segment::gap);
    }

    @Test
    void joinedPiecesAreTheTextWhateverTheMarks() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var text = text(random);
            var marks = marks(random);
            var segments = Lighting.whole(text, marks);
            assertThat(segments.stream().map(Segment::text).collect(Collectors.joining()))
                    .isEqualTo(text);
            for (var mark : marks) {
                if (mark.fits(text.codePointCount(0, text.length()))) {
                    assertThat(litBy(segments, mark.reason())).contains(slice(text, mark));
                }
            }
        }
    }

    private static String litBy(List<Segment> segments, int reason) {
        return segments.stream()
                .filter(segment -> segment.reasons().contains(reason))
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static String slice(String text, Mark mark) {
        return text.substring(text.offsetByCodePoints(0, mark.start()), text.offsetByCodePoints(0, mark.end()));
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(40), 0, 4)
                .mapToObj(i -> List.of("a", "漢", "🌱", "\u0301").get(i))
                .collect(Collectors.joining());
    }

    private static List<Mark> marks(Random random) {
        var marks = new ArrayList<Mark>();
        for (var reason = 1; reason <= 4; reason++) {
            var start = random.nextInt(40);
            marks.add(new Mark(start, start + 1 + random.nextInt(8), reason));
        }
        return marks;
    }

    private static Segment plain(String text) {
        return new Segment(text, List.of(), List.of(), false, false);
    }

    private static Segment lit(String text, int reason) {
        return new Segment(text, List.of(reason), List.of(reason), false, false);
    }
}
