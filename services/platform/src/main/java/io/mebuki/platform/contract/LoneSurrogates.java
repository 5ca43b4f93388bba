package io.mebuki.platform.contract;

import io.mebuki.platform.problem.FieldViolation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds escapes like {@code "\ud800"} that are half a character: no UTF-8 can hold them, so a store would change the text silently. */
final class LoneSurrogates {

    private LoneSurrogates() {}

    static List<FieldViolation> in(JsonNode value) {
        var found = new ArrayList<FieldViolation>();
        collect(value, "", found);
        return found;
    }

    private static void collect(JsonNode value, String path, List<FieldViolation> found) {
        if (value.isString()) {
            check(value.stringValue(), path.isEmpty() ? "body" : path, found);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(value.get(i), path + "[" + i + "]", found);
            }
        } else if (value.isObject()) {
            for (var member : value.properties()) {
                check(member.getKey(), path.isEmpty() ? "body" : path, found);
                collect(member.getValue(), path.isEmpty() ? member.getKey() : path + "." + member.getKey(), found);
            }
        }
    }

    private static void check(String text, String path, List<FieldViolation> found) {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            found.add(new FieldViolation(
                    path, text.replaceAll("\\p{Cs}", "\uFFFD"), "whole characters, no lone surrogates"));
        }
    }
}
