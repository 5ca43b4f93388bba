package io.mebuki.portal.page;

import io.mebuki.client.model.Seed;
import io.mebuki.client.model.SeedImport;
import io.mebuki.client.model.Translation;
import io.mebuki.portal.api.Complaints;
import io.mebuki.portal.api.Complaints.Complaint;
import io.mebuki.portal.login.Viewer;
import io.mebuki.portal.login.Viewers;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** What every template may ask for, also on error pages; there as {@code @page}. */
public final class Page {

    private static final int EDGE = 60;

    /** Where an institute looks after its own seeds. */
    private static final Pattern OWN = Pattern.compile(
            "/(seeds/(own|new)|seeds/[^/]+/(edit|history|withdrawal|erasure|people)|duplicates|erasures)(/.*)?");

    private static final List<String> SECTIONS =
            List.of("search", "seeds", "needs", "imports", "sources", "operations", "about");

    private final Viewers viewers;
    private final MessageSource messages;
    private final ZoneId zone;

    Page(Viewers viewers, MessageSource messages, String zone) {
        this.viewers = viewers;
        this.messages = messages;
        this.zone = ZoneId.of(zone);
    }

    public Viewer viewer() {
        return viewers.current();
    }

    public String language() {
        return Languages.offered(LocaleContextHolder.getLocale()).getLanguage();
    }

    /** The languages, each with the address of this page in it; the address has no path, so it can lead nowhere else. */
    public List<LanguageLink> languages() {
        return Languages.OFFERED.stream()
                .map(locale -> new LanguageLink(
                        locale.getLanguage(),
                        locale.getDisplayLanguage(locale),
                        locale.getLanguage().equals(language()),
                        "?" + query(locale.getLanguage())))
                .toList();
    }

    private static String query(String language) {
        var asked = ServletUriComponentsBuilder.fromCurrentRequest().build().getQueryParams();
        var query = UriComponentsBuilder.newInstance();
        // Already encoded in the address, and only names that pages use.
        List.of("cursor", "scope", "state", "lacks", "service", "mode", "example", "reason")
                .forEach(name -> {
                    var value = asked.getFirst(name);
                    if (value != null && value.matches("[A-Za-z0-9_.-]{1,300}")) {
                        query.queryParam(name, value);
                    }
                });
        var built = query.queryParam("lang", language).build().getQuery();
        return built == null ? "" : built;
    }

    public @Nullable String day(@Nullable OffsetDateTime moment) {
        return moment == null ? null : day(moment.atZoneSameInstant(zone).toLocalDate());
    }

    public @Nullable String day(@Nullable LocalDate day) {
        return day == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale())
                        .format(day);
    }

    public @Nullable String moment(@Nullable OffsetDateTime moment) {
        return moment == null
                ? null
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .format(moment.atZoneSameInstant(zone));
    }

    private Locale locale() {
        return Languages.offered(LocaleContextHolder.getLocale());
    }

    /** The name of a language in the reader's language. */
    public String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(locale());
    }

    /** Where the reader is, also on an error page. */
    public String path() {
        var request = request();
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    /** The part of the portal that the reader is in. */
    public String section() {
        var path = path();
        if (OWN.matcher(path).matches()) {
            return "own";
        }
        return SECTIONS.stream()
                .filter(section -> path.equals("/" + section) || path.startsWith("/" + section + "/"))
                .findFirst()
                .orElse("");
    }

    /** Whether the page was refused because it had grown too old. */
    public boolean ended() {
        return request().getAttribute("mebuki.ended") != null;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** A key for one sending of a form: sent twice, it is done once. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    /** The id of the input with this name. */
    public String id(String field) {
        return Complaints.id(field);
    }

    /** What is wrong with one input, in the reader's language. */
    public List<Words> wrong(@Nullable Complaints complaints, String input) {
        return complaints == null ? List.of() : words(complaints.about(input));
    }

    public List<Words> all(@Nullable Complaints complaints) {
        return complaints == null ? List.of() : words(complaints.all());
    }

    /** Whether one of the inputs, or one in them, is wrong. */
    public boolean opens(@Nullable Complaints complaints, List<String> inputs) {
        return complaints != null
                && complaints.all().stream()
                        .anyMatch(complaint -> inputs.contains(complaint.field().replaceFirst("[.\\[].*", "")));
    }

    /** The contract's own words stand where there are no others. */
    private List<Words> words(List<Complaint> complaints) {
        return complaints.stream().map(this::words).distinct().toList();
    }

    private Words words(Complaint complaint) {
        var contract = new Object[] {complaint.field(), complaint.expected()};
        var said = messages.getMessage(complaint.key(), null, null, locale());
        if (said == null) {
            said = messages.getMessage("expected.other", contract, locale());
        } else if (said.contains("{1}")) {
            said = messages.getMessage(complaint.key(), contract, locale());
        }
        var position = complaint.position();
        return new Words(
                complaint.ofTheForm() ? null : complaint.anchor(),
                position == null ? said : messages.getMessage("expected.at", new Object[] {position, said}, locale()));
    }

    /** The ids of what describes an input. */
    public @Nullable String describedBy(String id, @Nullable String hint, List<Words> wrong) {
        var ids = (hint == null ? "" : id + "-hint") + (wrong.isEmpty() ? "" : " " + id + "-wrong");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** The rows of a form, and an empty one where there is none or one more was asked for. */
    public <R> List<@Nullable R> rows(List<R> rows, boolean wider) {
        var shown = new ArrayList<@Nullable R>(rows);
        if (wider || rows.isEmpty()) {
            shown.add(null);
        }
        return shown;
    }

    /** The seed in the reader's language, where it is in another one. */
    public @Nullable Translation translation(Seed seed) {
        return seed.getTranslations() == null || language().equals(seed.getLanguage())
                ? null
                : seed.getTranslations().get(language());
    }

    /** Whether it can be followed; another scheme would run in the reader's browser. */
    public boolean webAddress(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://"));
    }

    public String count(@Nullable Number number) {
        return number == null ? "0" : NumberFormat.getIntegerInstance(locale()).format(number);
    }

    public String megabytes(@Nullable Long bytes) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format((bytes == null ? 0 : bytes) / 1e6);
    }

    /** A text that has not changed, so short that what has changed beside it is seen: its beginning and its end. */
    public String shortened(String same) {
        return same.codePointCount(0, same.length()) <= 3 * EDGE
                ? same
                : same.substring(0, same.offsetByCodePoints(0, EDGE))
                        + " … "
                        + same.substring(same.offsetByCodePoints(same.length(), -EDGE));
    }

    /** What an import does just now. */
    public String doing(SeedImport job, boolean ended) {
        return switch (job.getStatus()) {
            case WITHDRAWING -> "withdrawing";
            case WAITING -> "waiting";
            case RUNNING -> job.getDryRun() ? "checking" : "reading";
            case COMPLETED -> ended ? "done" : "indexing";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
            default -> "reading";
        };
    }

    /** A complaint in words, with the id of the input that it is about. */
    public record Words(@Nullable String anchor, String text) {}

    /** A language that the page can be read in. */
    public record LanguageLink(String tag, String name, boolean current, String address) {}
}
