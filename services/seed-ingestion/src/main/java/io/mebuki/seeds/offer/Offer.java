package io.mebuki.seeds.offer;

import io.mebuki.seeds.catalogue.PublicSeeds;
import io.mebuki.seeds.catalogue.PublicSeeds.Page;
import io.mebuki.seeds.catalogue.PublicSeeds.Position;
import io.mebuki.seeds.catalogue.PublicSeeds.PublicSeed;
import io.mebuki.seeds.node.Node;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers harvesters. An organization that nobody knows has the same answers as one that has never shown a seed: a repository
 * without records.
 */
final class Offer {

    private static final int PAGE = 100;

    private final PublicSeeds seeds;
    private final Node node;

    Offer(PublicSeeds seeds, Node node) {
        this.seeds = seeds;
        this.node = node;
    }

    Content answer(UUID organization, Map<String, String[]> sent) {
        try {
            var arguments = Arguments.of(sent);
            return switch (arguments.verb()) {
                case IDENTIFY -> identity(organization);
                case LIST_METADATA_FORMATS -> formats(organization, arguments);
                case LIST_SETS ->
                    throw arguments
                            .optional(Verb.RESUMPTION_TOKEN)
                            .map(Selection::badToken)
                            .orElseGet(Offer::noSets);
                case GET_RECORD -> single(organization, arguments);
                case LIST_IDENTIFIERS, LIST_RECORDS -> listing(organization, arguments);
            };
        } catch (RefusedException refused) {
            return new Content.Refusal(refused.code(), refused.reason());
        }
    }

    private Content identity(UUID organization) {
        return seeds.headers(organization, Position.before(Instant.EPOCH), PublicSeeds.END, 1).items().stream()
                .findFirst()
                .map(first -> new Content.Identity(first.publisher().alias(), first.changedAt()))
                .orElseGet(() -> new Content.Identity(organization.toString(), Instant.EPOCH));
    }

    private Content formats(UUID organization, Arguments arguments) {
        arguments.optional("identifier").ifPresent(identifier -> find(organization, identifier));
        return new Content.Formats();
    }

    private static RefusedException noSets() {
        return new RefusedException(ErrorCode.NO_SET_HIERARCHY, "This repository has no sets.");
    }

    private Content single(UUID organization, Arguments arguments) {
        var format = Format.of(arguments);
        return new Content.Single(find(organization, arguments.required("identifier")), format);
    }

    private PublicSeed find(UUID organization, String identifier) {
        requireUri(identifier);
        return node.sourceId(organization, identifier)
                .flatMap(sourceId -> seeds.find(organization, sourceId))
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.ID_DOES_NOT_EXIST,
                        "identifier: got '%s', expected one of this repository".formatted(identifier)));
    }

    /** No other one could be repeated in the answer. */
    private static void requireUri(String identifier) {
        try {
            new URI(identifier);
        } catch (URISyntaxException none) {
            throw RefusedException.badArgument("identifier", identifier, "a URI");
        }
    }

    private Content listing(UUID organization, Arguments arguments) {
        var selection = Selection.of(arguments);
        if (arguments.optional("set").isPresent()) {
            throw noSets();
        }
        var page = page(organization, selection, arguments.verb());
        if (page.items().isEmpty()) {
            throw new RefusedException(ErrorCode.NO_RECORDS_MATCH, "Nothing has changed in that time.");
        }
        var token = token(selection, page, arguments);
        return new Content.Listing(arguments.verb(), page.items(), selection.format(), token);
    }

    private Page page(UUID organization, Selection selection, Verb verb) {
        return verb == Verb.LIST_RECORDS
                ? seeds.page(organization, selection.after(), selection.before(), PAGE)
                : seeds.headers(organization, selection.after(), selection.before(), PAGE);
    }

    private static @Nullable String token(Selection selection, Page page, Arguments arguments) {
        var last = page.last();
        if (last != null) {
            return selection.token(last);
        }
        return arguments.optional(Verb.RESUMPTION_TOKEN).isPresent() ? "" : null;
    }
}
