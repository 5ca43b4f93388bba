package io.mebuki.seeds.harvest.mapping;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a record has become.
 *
 * @param seed of the contract's shape {@code SeedInput}; only its title may be missing
 * @param thin null where the record can be matched
 */
public record Mapped(ObjectNode seed, @Nullable Thin thin) {}
