package io.mebuki.matching.laboratory;

import com.ibm.icu.text.BreakIterator;
import io.mebuki.events.OrganizationRef;
import io.mebuki.events.SeedState;
import io.mebuki.matching.analysis.Reading;
import io.mebuki.matching.analysis.SeedReader;
import io.mebuki.matching.analysis.SeedText;
import io.mebuki.matching.embedding.Embedder;
import io.mebuki.matching.embedding.Vector;
import io.mebuki.matching.index.SeedIndex;
import io.mebuki.matching.ranking.Piece;
import io.mebuki.matching.ranking.Quote;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * As many seeds as are wanted, each made out of a few real ones of the same set and always the same for its number. A made seed has
 * the sentences of one, some left out, some taken from a second one, words and numbers exchanged with those of a third: so the
 * frequencies of words stay those of the set. Each vector lies between those of the texts it was made of, with a little noise: so the
 * vectors fill the region that real ones lie in, instead of standing in heaps around them.
 */
final class Crowd {

    private static final int SAMPLE = 600;
    private static final double TAKEN = .25;
    private static final double LEFT_OUT = .1;
    private static final double EXCHANGED = .15;
    private static final double NOISE = .3;
    private static final Instant MADE = Instant.parse("2026-11-27T00:00:00Z");
    private static final OrganizationRef PUBLISHER = new OrganizationRef(new UUID(0x7000, 0), "crowd");

    private final List<Source> sources;
    private final int weight;

    /**
     * @param data holds the sets
     * @param embedder reads the sample, and is not asked again
     */
    Crowd(Path data, Embedder embedder) {
        this.sources = List.of("demo-seeds-ja-large", "demo-tech-en", "sbir-topic-award").stream()
                .map(name -> Source.of(LabelledSet.seeds(data.resolve(name)), embedder))
                .toList();
        this.weight = sources.stream().mapToInt(Source::weight).sum();
    }

    /** A sentence with its meaning, cut into words and what stands between them. */
    private record Line(List<String> words, Vector vector) {

        static Line of(Piece piece) {
            var text = Quote.of(piece).text();
            var words = BreakIterator.getWordInstance(
                    com.ibm.icu.util.ULocale.forLanguageTag(piece.language().code()));
            words.setText(text);
            var cut = new ArrayList<String>();
            int start = words.first();
            for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
                cut.add(text.substring(start, end));
                start = end;
            }
            return new Line(cut, piece.vector());
        }

        /** With some of its words out of another sentence. */
        Line varied(Line other, SplittableRandom random) {
            var mixed = new ArrayList<String>();
            for (var word : words) {
                var foreign = other.words.get(random.nextInt(other.words.size()));
                boolean exchange = isWord(word) && isWord(foreign) && random.nextDouble() < EXCHANGED;
                mixed.add(exchange ? foreign : word);
            }
            return new Line(mixed, between(vector, other.vector, .5, random));
        }

        String text() {
            return String.join("", words);
        }

        private static boolean isWord(String word) {
            return Character.isLetterOrDigit(word.codePointAt(0));
        }
    }

    /** A real seed. */
    private record Known(LabelledSet.Seed seed, Vector whole, List<Line> title, List<Line> body) {

        static Known of(LabelledSet.Seed seed, Reading reading) {
            return new Known(seed, reading.whole(), lines(reading, "title"), lines(reading, "description"));
        }

        private static List<Line> lines(Reading reading, String field) {
            return reading.pieces().stream()
                    .filter(piece -> piece.field().name().equals(field))
                    .map(Line::of)
                    .toList();
        }
    }

    /** A sample of a set, which is to be so heavy among the others as the set is large. */
    private record Source(List<Known> known, int weight) {

        static Source of(List<LabelledSet.Seed> seeds, Embedder embedder) {
            var some = IntStream.range(0, SAMPLE)
                    .mapToObj(i -> seeds.get((int) ((long) i * seeds.size() / SAMPLE)))
                    .toList();
            var readings = new SeedReader(embedder)
                    .read(some.stream()
                            .map(seed -> text(seed.language(), seed.title(), seed.text(), seed.keywords()))
                            .toList());
            var known = new ArrayList<Known>();
            for (int i = 0; i < some.size(); i++) {
                var of = Known.of(some.get(i), readings.get(i));
                if (!of.body().isEmpty()) {
                    known.add(of);
                }
            }
            return new Source(known, seeds.size());
        }

        Known any(SplittableRandom random) {
            return known.get(random.nextInt(known.size()));
        }
    }

    /** The seeds with these numbers. */
    List<SeedIndex.Change.Put> seeds(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::seed).toList();
    }

    private SeedIndex.Change.Put seed(int number) {
        var random = new SplittableRandom(number);
        var source = source(random);
        var base = source.any(random);
        var other = source.any(random);
        var title = varied(base.title(), source, random);
        var body = varied(mixed(base.body(), other.body(), random), source, random);
        var whole = between(
                between(base.whole(), other.whole(), .8, random),
                source.any(random).whole(),
                .4,
                random);
        var description = joined(body);
        var keywords = source.any(random).seed().keywords();
        var headline = title.isEmpty() ? description : joined(title);
        var text = text(base.seed().language(), headline, description, keywords);
        var meant = new HashMap<String, Vector>();
        title.forEach(line -> meant.put(line.text().strip(), line.vector()));
        body.forEach(line -> meant.put(line.text().strip(), line.vector()));
        var reading =
                new SeedReader(new Imagined(whole, meant)).read(List.of(text)).getFirst();
        return new SeedIndex.Change.Put(
                state(number, base.seed().language(), headline, description, keywords), text, reading);
    }

    private Source source(SplittableRandom random) {
        int left = random.nextInt(weight);
        for (var source : sources) {
            left -= source.weight();
            if (left < 0) {
                return source;
            }
        }
        throw new IllegalStateException("no source for " + left);
    }

    private static List<Line> mixed(List<Line> own, List<Line> others, SplittableRandom random) {
        var mixed = new ArrayList<Line>();
        for (var line : own) {
            double chance = random.nextDouble();
            if (chance < TAKEN && own.size() > 1) {
                mixed.add(others.get(random.nextInt(others.size())));
            } else if (chance < 1 - LEFT_OUT || mixed.isEmpty()) {
                mixed.add(line);
            }
        }
        return mixed;
    }

    private static List<Line> varied(List<Line> lines, Source source, SplittableRandom random) {
        return lines.stream()
                .map(line -> {
                    var foreign = source.any(random).body();
                    return line.varied(foreign.get(random.nextInt(foreign.size())), random);
                })
                .toList();
    }

    /** One direction turned towards another, by chance and at most so much, and a little aside. */
    private static Vector between(Vector one, Vector other, double most, SplittableRandom random) {
        var turned = one.towards(other, (float) random.nextDouble(most)).toList();
        var values = new float[turned.size()];
        double noise = NOISE / Math.sqrt(values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (turned.get(i) + noise * random.nextGaussian());
        }
        return Vector.of(values);
    }

    private static String joined(List<Line> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(line.text()).append('\n');
        }
        return text.toString().strip();
    }

    private static SeedText text(@Nullable String language, String title, String text, List<String> keywords) {
        return new SeedText(language, List.of(SeedText.Version.of(null, title, text)), keywords);
    }

    private static SeedState state(
            int number, @Nullable String language, String title, String text, List<String> keywords) {
        return new SeedState(
                new UUID(0x7000, Long.MIN_VALUE + number),
                1,
                PUBLISHER,
                "crowd-" + number,
                title,
                text,
                language,
                Map.of(),
                "technology",
                keywords,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                SeedState.Visibility.PUBLIC,
                null,
                null,
                MADE,
                MADE);
    }
}
