package io.mebuki.seeds.harvest.oai;

/** Takes what is harvested, as it arrives. What it throws ends the harvest and reaches who began it. */
public interface Receiver {

    /** A record. The same one may come again: on a later page, or when a list is gone on with. */
    void record(OaiRecord record);

    /** The records of a page have all been given. What is committed now need not be asked for again. */
    void page(Page page);
}
