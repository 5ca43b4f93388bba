package io.mebuki.seeds.duplicates;

/** How a pair stands for one of its institutes. */
enum Status {
    OPEN,
    /** The other institute has not said so, too. */
    WAITING,
    LINKED,
    DISMISSED,
    MERGED
}
