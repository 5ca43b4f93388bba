package io.mebuki.matching.ranking;

import io.mebuki.matching.text.Language;

/**
 * What the search found out about one text, compared with the text that was searched with.
 *
 * @param id of the seed or need
 * @param language the candidate is written in
 * @param lexical BM25 of the words in common, 0 or more, 0 for none
 * @param whole cosine of the whole texts
 * @param passage cosine with the candidate's best passage
 */
public record Candidate(String id, Language language, double lexical, double whole, double passage) {

    public Candidate {
        if (!(lexical >= 0)) {
            throw new IllegalArgumentException("lexical score of " + id + " is " + lexical + ", expected 0 or more");
        }
    }
}
