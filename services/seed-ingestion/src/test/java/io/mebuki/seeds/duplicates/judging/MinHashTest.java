package io.mebuki.seeds.duplicates.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MinHashTest {

    private static final RandomGenerator RANDOM = new java.util.Random(7);

    private static Subject text(String text) {
        return new Subject(List.of(new Version(null, "en", text, "")), Set.of(), Set.of(), Set.of());
    }

    private static long shared(Subject one, Subject other) {
        var bands = MinHash.bands(other);
        return Arrays.stream(MinHash.bands(one))
                .filter(band -> Arrays.binarySearch(bands, band) >= 0)
                .count();
    }

    private static String words(int count) {
        return RANDOM.ints(count, 100_000, 1_000_000)
                .mapToObj(number -> Integer.toString(number, 36))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theSameTextSharesEveryBand() {
        var text = words(60);

        assertThat(shared(text(text), text(text.toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo(20);
    }

    @Test
    void textsThatResembleEachOtherShareOne() {
        int found = 0;
        for (int i = 0; i < 100; i++) {
            var text = words(60);
            found += shared(text(text), text(text + " " + words(15))) > 0 ? 1 : 0;
        }

        assertThat(found).as("of a hundred that resemble each other by .8").isEqualTo(100);
    }

    @Test
    void textsOfNothingInCommonShareNone() {
        for (int i = 0; i < 100; i++) {
            assertThat(shared(text(words(60)), text(words(60)))).isZero();
        }
    }

    @Test
    void aTranslationIsFoundBesideItsOriginal() {
        var english = words(60);
        var both = new Subject(
                List.of(new Version(null, "ja", "窯の酸素を測るプローブ", "長く使える。"), new Version("en", "en", english, "")),
                Set.of(),
                Set.of(),
                Set.of());

        assertThat(shared(both, text(english))).isEqualTo(20);
    }
}
