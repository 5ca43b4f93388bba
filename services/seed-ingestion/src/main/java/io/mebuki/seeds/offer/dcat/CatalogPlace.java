package io.mebuki.seeds.offer.dcat;

import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import io.mebuki.seeds.catalogue.PublicSeeds.Position;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a catalogue as its cursor writes it. Nothing is kept of a harvest here, so no cursor grows too old. */
final class CatalogPlace {

    private static final Position BEGINNING = Position.before(Instant.EPOCH);
    private static final Pattern CURSOR =
            Pattern.compile("(\\d{1,18})-(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private CatalogPlace() {}

    static String cursor(Position last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.changedAt()) + "-" + last.id();
    }

    static Position read(@Nullable String cursor) {
        if (cursor == null) {
            return BEGINNING;
        }
        var parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw Problems.invalid(new FieldViolation("cursor", cursor, "the one of a page's hydra:next, unchanged"));
        }
        var changedAt = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
        return new Position(changedAt, UUID.fromString(parts.group(2)));
    }
}
