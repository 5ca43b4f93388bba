package io.mebuki.recommendation.text;

import com.ibm.icu.text.Normalizer2;
import java.util.HashSet;
import java.util.Set;

/** How much of a question's wording a passage repeats, for when there is no model to ask what it means. */
public final class Overlap {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private final Set<Long> asked;

    public Overlap(String question) {
        this.asked = pairs(question);
    }

    /** 0..1: the part of the passage's pairs of letters that the question has too. */
    public double of(String passage) {
        var said = pairs(passage);
        if (said.isEmpty()) {
            return 0;
        }
        long shared = said.stream().filter(asked::contains).count();
        return (double) shared / said.size();
    }

    private static Set<Long> pairs(String text) {
        var points = FOLD.normalize(text).codePoints().toArray();
        var pairs = new HashSet<Long>();
        for (int i = 1; i < points.length; i++) {
            if (Character.isLetterOrDigit(points[i - 1]) && Character.isLetterOrDigit(points[i])) {
                pairs.add((long) points[i - 1] << Integer.SIZE | points[i]);
            }
        }
        return pairs;
    }
}
