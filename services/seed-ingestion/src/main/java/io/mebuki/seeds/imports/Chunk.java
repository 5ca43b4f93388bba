package io.mebuki.seeds.imports;

import java.util.List;

/**
 * Some lines of a file.
 *
 * @param next where the next chunk starts
 * @param last whether the file ends here
 */
record Chunk(List<Line> lines, Position next, boolean last) {}
