package io.mebuki.portal.imports;

import io.mebuki.portal.api.Inputs;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A file in the middle of its arrival. The form's other parts stand before it, since what comes after can only be read once the
 * file has been.
 *
 * @param sheet of a workbook; null for the first
 * @param type by the ending of its name, since browsers name one by the programs that are installed
 * @param replace whether the file stands for all that the institute publishes
 * @param once the same key starts no second import
 */
record Upload(InputStream rows, MediaType type, @Nullable String sheet, boolean dryRun, boolean replace, String once) {

    private static final int SHORT = 200;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final MediaType TSV = MediaType.parseMediaType("text/tab-separated-values");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Null when the form has no file. */
    static @Nullable Upload of(HttpServletRequest request) throws IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            return null;
        }
        try {
            return read(request);
        } catch (FileUploadException malformed) {
            return null;
        }
    }

    private static @Nullable Upload read(HttpServletRequest request) throws IOException {
        var parts = new JakartaServletFileUpload<>().getItemIterator(request);
        var dryRun = false;
        var replace = false;
        var once = UUID.randomUUID().toString();
        @Nullable String sheet = null;
        while (parts.hasNext()) {
            var part = parts.next();
            switch (part.getFieldName()) {
                case "dryRun" -> dryRun = "true".equals(text(part));
                case "replace" -> replace = "true".equals(text(part));
                case "once" -> once = text(part);
                case "sheet" -> sheet = Inputs.optional(text(part));
                case "file" -> {
                    return part.getName() == null || part.getName().isEmpty()
                            ? null
                            : new Upload(part.getInputStream(), type(part.getName()), sheet, dryRun, replace, once);
                }
                default -> {}
            }
        }
        return null;
    }

    /** What the columns of a table mean is looked at before it is read. */
    boolean held() {
        return !type.equals(MediaType.APPLICATION_NDJSON);
    }

    private static MediaType type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "csv" -> CSV;
            case "tsv", "tab" -> TSV;
            case "xlsx", "xlsm" -> XLSX;
            default -> MediaType.APPLICATION_NDJSON;
        };
    }

    private static String text(FileItemInput part) throws IOException {
        return new String(part.getInputStream().readNBytes(SHORT), StandardCharsets.UTF_8);
    }
}
