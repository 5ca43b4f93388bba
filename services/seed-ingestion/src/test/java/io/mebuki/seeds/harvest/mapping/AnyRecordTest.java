package io.mebuki.seeds.harvest.mapping;

import static io.mebuki.seeds.harvest.mapping.Records.jpcoar;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever stands in a record, the contract's schema takes the seed: {@link Records#checked} sees to it. */
class AnyRecordTest {

    private static final int RECORDS = 500;
    private static final List<String> ELEMENTS = List.of(
            "title", "description", "language", "subject", "creator", "rights", "identifier", "type", "contributor");
    private static final List<String> PARTS = List.of(
            "creatorName",
            "nameIdentifier",
            "familyName",
            "givenName",
            "affiliationName",
            "affiliation",
            "contributorName");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u00a0",
            "\u3000",
            "\ufeff",
            "\n\n",
            "\t",
            "\u0085",
            "a",
            "\ud842\udfb7",
            "字",
            "e\u0301",
            "10.1000/",
            "https://",
            "hdl:",
            "x".repeat(99),
            "字".repeat(150),
            "\ud842\udfb7".repeat(1_000),
            ";",
            ",",
            "NDC 5",
            "eng",
            "0000-0002-1825-0097");
    private static final List<String> LANGUAGES = List.of(
            "", "ja", "en", "jpn", "ja-Kana", "x", "en-\u00e9", "und", "en-US-posix-abcdefgh-12345678-abcdefgh");
    private static final List<String> SCHEMES = List.of(
            "",
            "NDC",
            "e-Rad_field",
            "ORCID",
            "e-Rad",
            "ROR",
            "DDC",
            "Organizational",
            "Abstract",
            "HostingInstitution");

    private final Random random = new Random(20_261_128);

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String text() {
        return Stream.generate(() -> any(TEXTS)).limit(random.nextInt(6)).collect(Collectors.joining());
    }

    private String element(String name, String content) {
        var scheme = any(SCHEMES);
        return """
                <jpcoar:%1$s xml:lang="%2$s" subjectScheme="%3$s" nameIdentifierScheme="%3$s" nameType="%3$s" descriptionType="%3$s"
                  contributorType="%3$s" resource="%4$s">%5$s</jpcoar:%1$s>
                """.formatted(name, any(LANGUAGES), scheme, text(), content);
    }

    private String content() {
        return random.nextInt(3) > 0
                ? text()
                : Stream.generate(
                                () -> element(any(PARTS), random.nextBoolean() ? text() : element(any(PARTS), text())))
                        .limit(4)
                        .collect(Collectors.joining());
    }

    private String record() {
        return Stream.generate(() -> element(any(ELEMENTS), content()))
                .limit(random.nextInt(30))
                .collect(Collectors.joining());
    }

    @Test
    void itIsTaken() {
        int whole = 0;
        for (int i = 0; i < RECORDS; i++) {
            whole += jpcoar(record()).thin() == null ? 1 : 0;
        }
        assertThat(whole).isGreaterThan(RECORDS / 20);
    }
}
