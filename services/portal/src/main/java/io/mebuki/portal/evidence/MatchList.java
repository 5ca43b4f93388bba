package io.mebuki.portal.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matches of one text.
 *
 * @param noGoodMatch true when nothing is good enough; the list is filled all the same
 * @param lexicalOnly true when only words were compared
 * @param model what compares the texts
 * @param cost of looking far, in the unexpected reading
 */
public record MatchList(
        List<MatchCard> cards, boolean noGoodMatch, boolean lexicalOnly, String model, Dial.@Nullable Cost cost) {}
