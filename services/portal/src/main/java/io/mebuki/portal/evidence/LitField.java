package io.mebuki.portal.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a text as a result card shows it.
 *
 * @param name the field's name in spans
 * @param language a language tag, where it is known
 * @param excerpt what stands around the evidence
 * @param whole all of it; empty where the excerpt leaves nothing out
 */
public record LitField(String name, @Nullable String language, List<Segment> excerpt, List<Segment> whole) {}
