package io.mebuki.seeds.offer;

import io.mebuki.seeds.catalogue.PublicSeeds;
import io.mebuki.seeds.catalogue.PublicSeeds.Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The part of a list that is wanted. Written down it is the resumption token, which therefore says everything: nothing is kept of a
 * harvest here, and its token never grows too old.
 *
 * @param after where it begins
 * @param before where it ends, that moment itself left out
 */
record Selection(Format format, Position after, Instant before) {

    private static final Pattern DATESTAMP = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}Z)?");
    private static final int DAY = "2026-11-28".length();
    private static final Instant BEGINNING = Instant.EPOCH;

    private static final String SEPARATOR = "!";
    private static final Pattern TOKEN =
            Pattern.compile("([^!]+)!(\\d{1,18})!(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})!(\\d{1,18})");

    static Selection of(Arguments arguments) {
        var token = arguments.optional(Verb.RESUMPTION_TOKEN);
        return token.isPresent() ? resumed(token.get()) : begun(arguments);
    }

    private static Selection begun(Arguments arguments) {
        var from = arguments.optional("from");
        var until = arguments.optional("until");
        var first = from.map(text -> moment("from", text)).orElse(BEGINNING);
        var end = until.map(text -> behind(text, moment("until", text))).orElse(PublicSeeds.END);
        if (from.isPresent() && until.isPresent()) {
            requireOrder(from.get(), first, until.get(), end);
        }
        return new Selection(Format.of(arguments), Position.before(first), end);
    }

    private static void requireOrder(String from, Instant first, String until, Instant end) {
        if (from.length() != until.length()) {
            throw RefusedException.badArgument(
                    "until", until, "the same granularity as from has, '%s'".formatted(from));
        }
        if (!first.isBefore(end)) {
            throw RefusedException.badArgument("until", until, "no earlier time than from, '%s'".formatted(from));
        }
    }

    private static Instant moment(String name, String text) {
        try {
            if (DATESTAMP.matcher(text).matches()) {
                return text.length() == DAY
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException noSuchDay) {
            // falls through to the one answer for whatever is no date
        }
        throw RefusedException.badArgument(name, text, "YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ");
    }

    /** What is asked for until a day or second is asked for with the whole of it. */
    private static Instant behind(String text, Instant moment) {
        return moment.plus(1, text.length() == DAY ? ChronoUnit.DAYS : ChronoUnit.SECONDS);
    }

    private static Selection resumed(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw badToken(token);
        }
        var format = Format.named(parts.group(1)).orElseThrow(() -> badToken(token));
        var after = new Position(instant(parts.group(2)), UUID.fromString(parts.group(3)));
        return new Selection(format, after, instant(parts.group(4)));
    }

    static RefusedException badToken(String token) {
        return new RefusedException(
                ErrorCode.BAD_RESUMPTION_TOKEN,
                "resumptionToken: got '%s', expected one from a list of this repository, unchanged".formatted(token));
    }

    /** What stands for the rest of the list behind that place. */
    String token(Position last) {
        return String.join(
                SEPARATOR,
                format.prefix(),
                Long.toString(micros(last.changedAt())),
                last.id().toString(),
                Long.toString(micros(before)));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
