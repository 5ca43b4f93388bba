package io.mebuki.seeds.imports;

import io.mebuki.seeds.catalogue.SeedContent;

/** What a line has turned out to be. */
sealed interface Row {

    /** A seed that fits the contract, and the number of its line, from 1. */
    record Good(long line, SeedContent content) implements Row {}

    record Bad(Rejection rejection) implements Row {}
}
