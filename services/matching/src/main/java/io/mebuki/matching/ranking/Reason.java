package io.mebuki.matching.ranking;

import io.mebuki.matching.text.Role;

/**
 * Why a seed fits: this part of it answers that part of the need.
 *
 * @param role what the seed's part says
 * @param similarity 0..1
 */
public record Reason(Role role, Quote need, Quote seed, double similarity) {}
