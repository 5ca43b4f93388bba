package io.mebuki.platform.web;

import io.mebuki.platform.problem.Problems;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Entity tags made of versions. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a write pass that is based on the current version; otherwise the problem 428 (nothing sent) or 412 (stale).
     *
     * @param ifMatch the header as sent: one tag, several separated by commas, or {@code *}
     */
    public static void requireMatch(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.preconditionRequired();
        }
        var tag = of(current);
        var matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(sent -> sent.equals("*") || sent.equals(tag));
        if (!matches) {
            throw Problems.stale(ifMatch, tag);
        }
    }
}
