package io.mebuki.platform.web;

import io.mebuki.platform.problem.FieldViolation;
import io.mebuki.platform.problem.Problems;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page of things sorted by id, newest first, goes on: behind the id that it holds. */
public final class Cursor {

    private static final int BYTES = 16;

    private Cursor() {}

    public static String after(UUID last) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(last.getMostSignificantBits())
                .putLong(last.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * What the next page is asked for with.
     *
     * @param found one more than a page holds, where there are more
     * @return null when there are not
     */
    public static <T> @Nullable String next(List<T> found, int limit, Function<T, UUID> id) {
        return found.size() > limit ? after(id.apply(found.get(limit - 1))) : null;
    }

    /** The id behind which the page starts; null for the first page, the problem 400 for what is no cursor of ours. */
    public static @Nullable UUID read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == BYTES) {
                var buffer = ByteBuffer.wrap(bytes);
                return new UUID(buffer.getLong(), buffer.getLong());
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the one answer for every bad cursor
        }
        throw Problems.invalid(new FieldViolation("cursor", cursor, "the nextCursor of a page, unchanged"));
    }
}
