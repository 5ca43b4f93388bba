/** Seed ingestion owns what institutes publish, and takes it in seed by seed or file by file. */
@NullMarked
package io.mebuki.seeds;

import org.jspecify.annotations.NullMarked;
