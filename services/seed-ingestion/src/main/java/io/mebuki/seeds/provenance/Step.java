package io.mebuki.seeds.provenance;

import java.time.Instant;

/**
 * A repository that a seed has been in.
 *
 * @param baseUrl of the repository
 * @param identifier that the seed has there
 * @param datestamp that it had there
 * @param namespace of the format that it was read in
 * @param harvestedAt when it was taken from there
 */
public record Step(String baseUrl, String identifier, Instant datestamp, String namespace, Instant harvestedAt) {}
