package io.mebuki.seeds.tables;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal hands out to be filled in, and the words that it has for fields, are understood here. */
class TemplatesTest {

    private static final Path PORTAL = Path.of("..", "portal", "src", "main", "resources");

    private static Table template(String name) throws IOException {
        var file = Files.newInputStream(PORTAL.resolve("static/templates/" + name));
        return name.endsWith(".csv") ? Table.separated(file, ',', null) : Table.workbook(file, 1 << 20, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeds_ja.csv", "seeds_ja.xlsx", "seeds_en.csv", "seeds_en.xlsx"})
    void eachColumnIsKnownAndTheExampleIsASeed(String name) throws IOException {
        var table = template(name);
        var columns = table.columns();

        assertThat(columns.problems()).isEmpty();
        assertThat(columns.columns()).noneMatch(column -> column.field() == null);
        var rows = RowsRead.of(table);
        assertThat(rows).hasSize(1);
        var row = TableRow.of(rows.getFirst(), columns);
        assertThat(row.wrong()).isNull();
        assertFits("SeedInput", row.seed());
        assertThat(row.seed().get("keywords")).hasSize(3);
    }

    @Test
    void theTablesAndTheWorkbooksSayTheSame() throws IOException {
        for (var language : List.of("ja", "en")) {
            assertThat(RowsRead.of(template("seeds_" + language + ".csv")))
                    .isEqualTo(RowsRead.of(template("seeds_" + language + ".xlsx")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void columnsMayBeCalledAsThePortalCallsThem(String language) throws IOException {
        var words = new Properties();
        try (var file = Files.newInputStream(PORTAL.resolve("messages_" + language + ".properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }

        for (var field : Columns.FIELDS) {
            var word = words.getProperty("import.field." + field.path());
            assertThat(Columns.named(word)).as(word).contains(field);
        }
    }
}
