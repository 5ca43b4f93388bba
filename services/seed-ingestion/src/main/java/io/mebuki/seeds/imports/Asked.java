package io.mebuki.seeds.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * What is asked for a file.
 *
 * @param type what it is
 * @param sheet of a workbook; null for the first
 * @param dryRun whether it is checked only
 * @param replace whether it stands for all that its institute publishes
 * @param hold whether it waits for its start
 */
record Asked(MediaType type, @Nullable String sheet, boolean dryRun, boolean replace, boolean hold) {}
