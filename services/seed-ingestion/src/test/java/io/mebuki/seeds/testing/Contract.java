package io.mebuki.seeds.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mebuki.platform.contract.ContractSchema;
import tools.jackson.databind.JsonNode;

/** The contract of the API. */
public final class Contract {

    private Contract() {}

    /** Fails with every violation. {@code schema} is its name in the contract. */
    public static void assertFits(String schema, JsonNode json) {
        assertThat(ContractSchema.of(schema).violations(json)).isEmpty();
    }
}
