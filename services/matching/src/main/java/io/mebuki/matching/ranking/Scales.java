package io.mebuki.matching.ranking;

import io.mebuki.matching.text.Language;

/** A scale for each pair of languages; a pair has no direction. */
public record Scales(Scale english, Scale japanese, Scale between) {

    public Scale of(Language one, Language other) {
        if (one != other) {
            return between;
        }
        return switch (one) {
            case EN -> english;
            case JA -> japanese;
        };
    }
}
