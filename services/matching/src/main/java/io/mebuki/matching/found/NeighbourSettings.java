package io.mebuki.matching.found;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far seeds look around for others that say the same. The floors belong to the model.
 *
 * @param most how many others of each language a seed names
 * @param floor the cosine that those of its own language have at least
 * @param floorAcross the same for those of another
 */
@ConfigurationProperties("mebuki.neighbours")
record NeighbourSettings(
        @DefaultValue("6") int most,
        @DefaultValue("0.6") double floor,
        @DefaultValue("0.42") double floorAcross) {}
