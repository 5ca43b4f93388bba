package io.mebuki.matching.ranking;

/**
 * A candidate in its place.
 *
 * @param score 0..1: the chance that it is useful, never rising down the list
 * @param lexical 0..1: words in common, relative to the best of this search
 * @param semantic 0..1: nearness of meaning; 0 as near as any two texts, 1 as near as texts that say the same
 * @param belowFloor true when it is in the list only to fill it
 */
public record Ranked(Candidate candidate, double score, double lexical, double semantic, boolean belowFloor) {

    public String id() {
        return candidate.id();
    }
}
