package io.mebuki.seeds.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.api.model.SeedColumnField;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void theContractNamesEachFieldThatAColumnMayFill() {
        assertThat(Columns.FIELDS.stream().map(Field::path))
                .containsExactlyElementsOf(Arrays.stream(SeedColumnField.values())
                        .map(SeedColumnField::getValue)
                        .toList());
    }

    @Test
    void noNameStandsForTwoFields() {
        assertThat(Columns.FIELDS.stream()
                        .flatMap(field -> field.names().stream())
                        .map(Names::key))
                .doesNotHaveDuplicates();
    }
}
