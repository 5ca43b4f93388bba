package io.mebuki.seeds.imports;

import io.mebuki.events.OrganizationRef;
import io.mebuki.seeds.tables.TableColumns;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import whose next chunk is to be worked on; its row is locked.
 *
 * @param replaces whether the file stands for all that its institute publishes
 * @param columns of a table; null where the lines are seeds as they were sent
 * @param bytes size of the lines
 */
record Turn(
        UUID id,
        OrganizationRef publisher,
        ImportStatus status,
        boolean dryRun,
        boolean replaces,
        @Nullable TableColumns columns,
        long bytes,
        Position from) {}
