package io.mebuki.portal.login;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the page.
 *
 * @param name how the person is called; absent for a guest
 * @param organization alias of the organization that the person acts for; absent for a guest
 * @param kind company, institute, partner or operator; absent for a guest
 * @param permissions what the person may do, as {@code resource:scope}
 */
public record Viewer(
        @Nullable String name,
        @Nullable String organization,
        @Nullable String kind,
        Set<String> permissions) {

    static final Viewer GUEST = new Viewer(null, null, null, Set.of());

    public boolean guest() {
        return organization == null;
    }

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** Whether the person may do it to what belongs to an organization. */
    public boolean may(String permission, @Nullable String owner) {
        return may(permission) && Objects.equals(organization, owner);
    }
}
