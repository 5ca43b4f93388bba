package io.mebuki.seeds.identifiers;

import static io.mebuki.seeds.testing.Contract.assertFits;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ror.org/057zh3y96",
                "http://ror.org/057zh3y96/",
                "ror.org/057zh3y96",
                " 057ZH3Y96\n",
            })
    void theSameHoweverItIsWritten(String words) {
        var ror = Ror.in(words);
        assertThat(ror).hasValue("https://ror.org/057zh3y96");
        var seed = new JsonMapper()
                .createObjectNode()
                .put("sourceId", "a")
                .put("title", "b")
                .put("description", "")
                .put("organizationRor", ror.orElseThrow());
        assertFits("SeedInput", seed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "157zh3y96",
                "0i7zh3y96",
                "057zh3y9",
                "057zh3y966",
                "https://ror.org/057zh3y96?x",
                "https://ror.example/057zh3y96",
                "grid.26999.3d"
            })
    void nothingElseIsOne(String words) {
        assertThat(Ror.in(words)).isEmpty();
    }
}
