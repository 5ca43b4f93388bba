package io.mebuki.seeds.imports;

import io.mebuki.events.OrganizationRef;
import java.util.UUID;

/**
 * An import whose next chunk is to be worked on; its row is locked.
 *
 * @param bytes size of the file
 */
record Turn(UUID id, OrganizationRef publisher, boolean dryRun, long bytes, Position from) {}
