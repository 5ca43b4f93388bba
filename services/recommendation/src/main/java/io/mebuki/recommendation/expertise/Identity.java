package io.mebuki.recommendation.expertise;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.ibm.icu.text.Normalizer2;
import java.util.UUID;

/** Who is the same person or institution: stable ids made from what seeds say (UUID version 5, RFC 9562). */
final class Identity {

    private static final NameBasedGenerator PEOPLE =
            Generators.nameBasedGenerator(UUID.fromString("6f1c8a52-3f0e-5d0b-9a55-7c1f5d2b9e01"));
    private static final NameBasedGenerator INSTITUTIONS =
            Generators.nameBasedGenerator(UUID.fromString("6f1c8a52-3f0e-5d0b-9a55-7c1f5d2b9e02"));
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private Identity() {}

    /** One person for each source id of a publisher, until somebody says that two are one. */
    static UUID person(UUID publisher, String sourceId) {
        return PEOPLE.generate(publisher + "/" + sourceId);
    }

    /** One institution for each name, whatever its width, case and spaces. */
    static UUID institution(String name) {
        return INSTITUTIONS.generate(FOLD.normalize(name).strip().replaceAll("(?U)\\s+", " "));
    }
}
