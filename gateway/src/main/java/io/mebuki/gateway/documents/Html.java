package io.mebuki.gateway.documents;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Writes HTML in which every text is escaped: what comes from a document can never become markup. */
final class Html {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final StringBuilder out = new StringBuilder(64 * 1024);

    /** Markup of our own; {@code %s} stands for texts, which are escaped. */
    Html add(String markup, Object... texts) {
        var escaped = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            escaped[i] = HtmlUtils.htmlEscape(String.valueOf(texts[i]));
        }
        out.append(texts.length == 0 ? markup : markup.formatted(escaped)).append('\n');
        return this;
    }

    /** A paragraph of a description; what stands in backquotes is code. */
    Html paragraph(String text) {
        if (!text.isBlank()) {
            out.append("<p>")
                    .append(CODE.matcher(HtmlUtils.htmlEscape(text)).replaceAll("<code>$1</code>"))
                    .append("</p>\n");
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
