package io.mebuki.portal.evidence;

import io.mebuki.client.model.Clash;
import io.mebuki.client.model.Span;
import io.mebuki.client.model.Unmet;
import org.jspecify.annotations.Nullable;

/**
 * What a seed does not meet, in a list.
 *
 * @param asked quotation of the need
 * @param fact the fact that stands against it; none where nothing in the seed speaks of it
 */
public record MissingLine(String asked, @Nullable Fact fact) {

    private static final String LEVEL = "trl";

    /**
     * A fact of the seed that cannot be what is asked for.
     *
     * @param askedIs {@code above} or {@code below} what is stated
     * @param asked the quantity that is asked for
     * @param stated the quantity that is stated
     * @param sentence quotation of the seed; none where the fact stands in a field of its own
     */
    public record Fact(
            String askedIs,
            String asked,
            String stated,
            @Nullable String sentence) {}

    static MissingLine of(Unmet unmet) {
        return new MissingLine(text(unmet.getNeedSpan()), unmet.getClash() == null ? null : fact(unmet.getClash()));
    }

    /** Whether the span quotes a level of readiness from its own field: a bare digit, with nothing around it to light. */
    static boolean isLevel(Span span) {
        return span.getField().equals(LEVEL);
    }

    private static Fact fact(Clash clash) {
        return new Fact(
                clash.getAskedIs().getValue(),
                text(clash.getAsked()),
                text(clash.getStated()),
                isLevel(clash.getSeedSpan()) ? null : clash.getSeedSpan().getText());
    }

    private static String text(Span span) {
        return isLevel(span) ? "TRL " + span.getText() : span.getText();
    }
}
