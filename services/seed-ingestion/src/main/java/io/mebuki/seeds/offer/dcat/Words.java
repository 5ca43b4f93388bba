package io.mebuki.seeds.offer.dcat;

import static io.mebuki.seeds.offer.rdf.Vocabulary.DCAT;
import static io.mebuki.seeds.offer.rdf.Vocabulary.DCT;
import static io.mebuki.seeds.offer.rdf.Vocabulary.FOAF;

import io.mebuki.seeds.offer.rdf.Term;

/** The words of vocabularies that are used more than once. */
final class Words {

    static final Term DATASET = DCAT.term("Dataset");
    static final Term TITLE = DCT.term("title");
    static final Term DESCRIPTION = DCT.term("description");
    static final Term IDENTIFIER = DCT.term("identifier");
    static final Term MODIFIED = DCT.term("modified");
    static final Term PUBLISHER = DCT.term("publisher");
    static final Term NAME = FOAF.term("name");

    private Words() {}
}
