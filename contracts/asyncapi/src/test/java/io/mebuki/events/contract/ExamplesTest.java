package io.mebuki.events.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mebuki.events.SeedEmbedded;
import io.mebuki.events.SeedIndexed;
import io.mebuki.events.SeedPublished;
import io.mebuki.events.testing.EventContract;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ExamplesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Class<?>> events() {
        return EventContract.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theExampleKeepsItsSchema(Class<?> event) {
        var type = EventContract.type(event);

        assertThat(EventContract.violations(type, JSON.readTree(EventContract.example(type))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theRecordWritesTheExampleAsItHasReadIt(Class<?> event) {
        var read = EventContract.example(event);

        assertThat(EventContract.written(read))
                .isEqualTo(JSON.readTree(EventContract.example(EventContract.type(event))));
        assertThat(EventContract.violations(read)).isEmpty();
    }

    @Test
    void aTextOutsideTheBasicPlaneSurvives() {
        assertThat(EventContract.example(SeedPublished.class).seed().title().codePointAt(0))
                .isEqualTo(0x20BB7);
    }

    @Test
    void vectorsAndOffsetsAreReal() {
        var seed = EventContract.example(SeedPublished.class).seed();
        var embedding = EventContract.example(SeedEmbedded.class).embedding();

        assertThat(norm(embedding.whole(), embedding.dimensions())).isCloseTo(1, within(1e-6));
        assertThat(embedding.passages())
                .filteredOn(passage -> passage.field().equals("description"))
                .hasSize(3)
                .allSatisfy(passage -> {
                    assertThat(norm(passage.vector(), embedding.dimensions())).isCloseTo(1, within(1e-6));
                    var end = seed.description().offsetByCodePoints(0, passage.end());
                    assertThat(seed.description().substring(0, end)).endsWith("。");
                });
    }

    private static double norm(String vector, int dimensions) {
        var floats = ByteBuffer.wrap(Base64.getDecoder().decode(vector))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        assertThat(floats.remaining()).isEqualTo(dimensions);
        return Math.sqrt(IntStream.range(0, dimensions)
                .mapToDouble(floats::get)
                .map(x -> x * x)
                .sum());
    }

    @Test
    void whatAWriterAddsWithoutSayingSoIsFound() {
        var indexed = (ObjectNode) EventContract.written(EventContract.example(SeedIndexed.class));

        assertThat(EventContract.violations(EventContract.type(SeedIndexed.class), indexed.put("colour", "green")))
                .singleElement()
                .asString()
                .contains("colour");
    }

    @Test
    void whatAWriterAddsDeepInsideIsFound() {
        var published = (ObjectNode) EventContract.written(EventContract.example(SeedPublished.class));
        published
                .withArray("/seed/people")
                .addObject()
                .put("sourceId", "P-1")
                .put("name", "見本")
                .put("age", 1);

        assertThat(EventContract.violations(EventContract.type(SeedPublished.class), published))
                .singleElement()
                .asString()
                .contains("age");
    }

    @Test
    void formatsAreChecked() {
        var indexed = (ObjectNode) EventContract.written(EventContract.example(SeedIndexed.class));

        assertThat(EventContract.violations(EventContract.type(SeedIndexed.class), indexed.put("id", "S-1")))
                .singleElement()
                .asString()
                .contains("uuid");
    }
}
