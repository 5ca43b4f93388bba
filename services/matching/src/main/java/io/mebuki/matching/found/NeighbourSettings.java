package io.mebuki.matching.found;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far seeds look around for others that say the same.
 *
 * @param most how many others a seed names
 * @param floor the cosine that they have at least; belongs to the model
 */
@ConfigurationProperties("mebuki.neighbours")
record NeighbourSettings(
        @DefaultValue("8") int most, @DefaultValue("0.6") double floor) {}
