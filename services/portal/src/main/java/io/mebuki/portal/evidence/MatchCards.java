package io.mebuki.portal.evidence;

import io.mebuki.client.model.Decision;
import io.mebuki.client.model.Need;
import io.mebuki.client.model.NeedMatch;
import io.mebuki.client.model.NeedMatches;
import io.mebuki.client.model.Novelty;
import io.mebuki.client.model.ResearchField;
import io.mebuki.client.model.Seed;
import io.mebuki.client.model.SeedMatch;
import io.mebuki.client.model.SeedMatches;
import io.mebuki.client.model.Translation;
import io.mebuki.portal.evidence.MatchCard.Unexpected;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes result cards out of matches and the texts they cite. A text that could not be read leaves its quotations. */
public final class MatchCards {

    /** The contract's: from here on a match is one that a plain search would not have shown. */
    private static final double UNEXPECTED = .5;

    private MatchCards() {}

    /**
     * Cards of seeds that were found for a need.
     *
     * @param need what was asked
     */
    public static MatchList ofSeeds(SeedMatches matches, Texts need, Map<UUID, Seed> seeds, Locale reader) {
        var cards = matches.getItems().stream()
                .map(match -> card(match, need, seeds.get(match.getSeed().getId()), matches.getNovelty(), reader))
                .toList();
        return new MatchList(
                cards,
                matches.getNoGoodMatch(),
                matches.getLexicalOnly(),
                matches.getModel(),
                Dial.cost(matches.getNovelty()));
    }

    /** Cards of needs that a seed may serve. */
    public static MatchList ofNeeds(NeedMatches matches, Seed seed, Map<UUID, Need> needs) {
        var texts = Texts.of(seed);
        var cards = matches.getItems().stream()
                .map(match -> card(match, texts, needs.get(match.getNeed().getId())))
                .toList();
        return new MatchList(cards, matches.getNoGoodMatch(), false, matches.getModel(), null);
    }

    /** That the problem is the same is said of good matches only, and that the field is another only where it is. */
    private static @Nullable Unexpected surprise(SeedMatch match, @Nullable Novelty novelty, Locale reader) {
        if (novelty == null || match.getUnexpectedness() < UNEXPECTED) {
            return null;
        }
        var encounter = match.getEncounter();
        if (encounter == null) {
            return new Unexpected(null, null, null);
        }
        var from = novelty.getNeedField();
        var to = encounter.getSeedField();
        var mechanism = encounter.getMechanism() == null
                ? null
                : encounter.getMechanism().getText();
        return match.getBelowFloor() || from.getCode().equals(to.getCode())
                ? new Unexpected(null, null, mechanism)
                : new Unexpected(name(from, reader), name(to, reader), mechanism);
    }

    private static String name(ResearchField field, Locale reader) {
        return reader.getLanguage().equals("ja") ? field.getJa() : field.getEn();
    }

    private static MatchCard card(
            SeedMatch match, Texts need, @Nullable Seed seed, @Nullable Novelty novelty, Locale reader) {
        var found = match.getSeed();
        var fields = seed == null || seed.getFields() == null ? List.<String>of() : seed.getFields();
        var surprise = surprise(match, novelty, reader);
        return new MatchCard(
                found.getId(),
                "/seeds/" + found.getId(),
                found.getTitle(),
                found.getLanguage(),
                gloss(seed, reader),
                facts(found.getOrganization() != null ? found.getOrganization() : alias(seed), fields),
                seed == null ? null : seed.getTrl(),
                match.getScore(),
                match.getComponents().getLexical(),
                match.getComponents().getSemantic(),
                match.getBelowFloor(),
                surprise,
                null,
                Evidence.of(need, seed == null ? Texts.NONE : Texts.of(seed), match.getReasons(), match.getUnmet()),
                verdict(match.getVerdict()));
    }

    private static MatchCard card(NeedMatch match, Texts seed, @Nullable Need need) {
        var found = match.getNeed();
        var organization = found.getOrganization();
        var domain = found.getApplicationDomain();
        return new MatchCard(
                found.getId(),
                "/needs/" + found.getId(),
                found.getTitle(),
                found.getLanguage(),
                null,
                facts(
                        organization == null ? null : organization.getAlias(),
                        domain == null ? List.of() : List.of(domain)),
                need == null ? null : need.getTrl(),
                match.getScore(),
                match.getComponents().getLexical(),
                match.getComponents().getSemantic(),
                match.getBelowFloor(),
                null,
                found.getMaskedText(),
                Evidence.of(need == null ? Texts.NONE : Texts.of(need), seed, match.getReasons(), match.getUnmet()),
                verdict(match.getVerdict()));
    }

    private static @Nullable String verdict(@Nullable Decision decision) {
        return decision == null ? null : decision.getValue();
    }

    private static @Nullable String alias(@Nullable Seed seed) {
        return seed == null ? null : seed.getPublisher().getAlias();
    }

    private static List<String> facts(@Nullable String organization, List<String> fields) {
        return Stream.concat(Stream.ofNullable(organization), fields.stream().limit(2))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The title in the reader's language, unless that is the title itself. */
    private static @Nullable String gloss(@Nullable Seed seed, Locale reader) {
        if (seed == null
                || seed.getTranslations() == null
                || reader.getLanguage().equals(seed.getLanguage())) {
            return null;
        }
        Translation translation = seed.getTranslations().get(reader.getLanguage());
        return translation == null || translation.getTitle().equals(seed.getTitle()) ? null : translation.getTitle();
    }
}
