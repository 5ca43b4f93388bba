package io.mebuki.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by the names of its inputs. */
public final class Complaints {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private static final String STALE = "stale";

    private static final String FORM = "form";

    /** A file has no inputs for what stands in it. */
    private static final Set<String> OF_THE_FORM = Set.of(STALE, FORM, "body", "header", "row");

    private final List<Complaint> all = new ArrayList<>();

    /** What the gateway refused. */
    public static Complaints of(Refusal refusal) {
        var complaints = new Complaints();
        for (var error : refusal.errors()) {
            complaints.add(error.getField(), error.getExpected());
        }
        if (complaints.isEmpty() || refusal.stale()) {
            complaints.all.clear();
            complaints.add(refusal.stale() ? STALE : FORM, "");
        }
        return complaints;
    }

    /**
     * One more thing that is wrong.
     *
     * @param field the name of the input, for instance {@code people[0].name}
     * @param expected what would have been right, in the contract's words
     */
    public void add(String field, String expected) {
        all.add(new Complaint(field, expected));
    }

    /** The same complaints, about inputs that the form names otherwise than the contract. */
    public Complaints renamed(UnaryOperator<String> name) {
        var renamed = new Complaints();
        all.forEach(complaint -> renamed.add(name.apply(complaint.field()), complaint.expected()));
        return renamed;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether somebody else wrote meanwhile. */
    public boolean stale() {
        return all.stream().anyMatch(complaint -> complaint.field().equals(STALE));
    }

    public List<Complaint> all() {
        return List.copyOf(all);
    }

    /** The complaints about one input: those that name it, and those that name one of the lines in it. */
    public List<Complaint> about(String input) {
        return all.stream()
                .filter(complaint -> complaint.field().equals(input)
                        || (complaint.field().startsWith(input + "[")
                                && complaint.field().endsWith("]")))
                .toList();
    }

    /**
     * One thing that is wrong.
     *
     * @param field as the contract names it
     * @param expected what would have been right, in the contract's words
     */
    public record Complaint(String field, String expected) {

        /** The key of the words for it, the same for each item of a list. */
        public String key() {
            return "expected." + INDEX.matcher(field).replaceAll("");
        }

        /** Whether it is about the form or the file, and not about one input. */
        public boolean ofTheForm() {
            return OF_THE_FORM.contains(field);
        }

        /** The number of the line or row from 1, where the field is one of several. */
        public @Nullable Integer position() {
            var index = INDEX.matcher(field);
            return index.find() ? Integer.valueOf(Integer.parseInt(index.group(1)) + 1) : null;
        }

        /** The id of the input that it is about. */
        public String anchor() {
            return Complaints.id(field.replaceFirst("\\[\\d+]$", ""));
        }
    }

    /** The id of the input with this name. */
    public static String id(String field) {
        return "field-" + field.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
