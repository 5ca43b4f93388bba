package io.mebuki.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.]+)[(}]");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
    private static final Pattern TAG_WITH_TEXT =
            Pattern.compile("<(\\w+:?\\w*)((?:\\s+[\\w:.-]+(?:=\"[^\"]*\")?)*)\\s*>([^<>]*\\p{L}[^<>]*)<");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(new TreeSet<>(messages("ja").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(messages("en").stringPropertyNames()));
    }

    @Test
    void nothingIsLeftUnsaid() throws IOException {
        for (var language : List.of("ja", "en")) {
            messages(language)
                    .forEach((key, text) ->
                            assertThat((String) text).as("%s %s", language, key).isNotBlank());
        }
    }

    @Test
    void everyMessageCanBeFormatted() throws IOException {
        for (var language : List.of("ja", "en")) {
            messages(language).forEach((key, text) -> {
                var format = new MessageFormat((String) text, Locale.forLanguageTag(language));
                // A lone ASCII apostrophe would swallow what follows it.
                assertThat((String) text).as("%s %s", language, key).doesNotContain("'");
                assertThat(format.format(new Object[] {"a", "b"}))
                        .as("%s %s", language, key)
                        .isNotEmpty();
            });
        }
    }

    @Test
    void parametersAreTheSameInBothLanguages() throws IOException {
        var english = messages("en");
        messages("ja")
                .forEach((key, text) -> assertThat(parameters((String) text))
                        .as(String.valueOf(key))
                        .isEqualTo(parameters(english.getProperty((String) key))));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyOfATemplateHasWords(Path template) throws IOException {
        var known = messages("ja").stringPropertyNames();
        var keys = new TreeSet<String>();
        KEY.matcher(Files.readString(template)).results().forEach(result -> keys.add(result.group(1)));
        keys.removeAll(known);
        assertThat(keys).isEmpty();
    }

    /** Text in a template is only a stand-in for what th:text puts there; the name of the house is said as it is. */
    @ParameterizedTest
    @MethodSource("templates")
    void noTextIsHardCoded(Path template) throws IOException {
        var html = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
        var hardCoded = new HashSet<String>();
        TAG_WITH_TEXT.matcher(html).results().forEach(result -> {
            if (!result.group(2).contains("th:text") && !result.group(2).contains("th:replace")) {
                hardCoded.add(result.group(3).strip());
            }
        });
        hardCoded.removeAll(Set.of("Mebuki", "芽吹き", "ORCID"));
        assertThat(hardCoded).isEmpty();
        // Text after a closing tag has no element of its own that could replace it.
        var loose = new HashSet<String>();
        Pattern.compile("</[\\w:]+>([^<>]*\\p{L}[^<>]*)<")
                .matcher(html)
                .results()
                .forEach(result -> loose.add(result.group(1).strip()));
        assertThat(loose).isEmpty();
        assertThat(TEXT.matcher(html).results().count()).isPositive();
    }

    static List<Path> templates() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !Set.of("nothing.html", "sent.html").contains(String.valueOf(file.getFileName())))
                    .toList();
        }
    }

    private static Set<String> parameters(String text) {
        var parameters = new TreeSet<String>();
        Pattern.compile("\\{(\\d)}").matcher(text).results().forEach(result -> parameters.add(result.group(1)));
        return parameters;
    }

    private static Properties messages(String language) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(
                RESOURCES.resolve("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
