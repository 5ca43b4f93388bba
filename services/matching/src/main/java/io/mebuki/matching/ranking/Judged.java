package io.mebuki.matching.ranking;

import java.util.Set;

/** Ids of answers of which somebody has said that they are of use, or not. */
public record Judged(Set<String> accepted, Set<String> declined) {

    /** Nobody has said anything. */
    public static final Judged NOTHING = new Judged(Set.of(), Set.of());

    public Judged {
        accepted = Set.copyOf(accepted);
        declined = Set.copyOf(declined);
    }

    public boolean isEmpty() {
        return accepted.isEmpty() && declined.isEmpty();
    }

    /** Whether anything was said of it. */
    public boolean contains(Candidate candidate) {
        return accepted.contains(candidate.id()) || declined.contains(candidate.id());
    }
}
