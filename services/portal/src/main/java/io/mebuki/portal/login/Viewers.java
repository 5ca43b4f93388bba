package io.mebuki.portal.login;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Says who reads the page that the current thread makes. */
public final class Viewers {

    Viewers() {}

    public Viewer current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user
                ? viewer(user)
                : Viewer.GUEST;
    }

    private static Viewer viewer(OidcUser user) {
        var tenant = Tenancy.of(user.getClaims());
        if (tenant == null) {
            return Viewer.GUEST;
        }
        var permissions = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(toUnmodifiableSet());
        return new Viewer(name(user), tenant.alias(), tenant.kind(), permissions);
    }

    private static @Nullable String name(OidcUser user) {
        return user.getFullName() != null ? user.getFullName() : user.getPreferredUsername();
    }

    /** The one organization that a token acts for. */
    record Tenancy(String alias, String kind) {

        static @Nullable Tenancy of(Map<String, Object> claims) {
            if (!(claims.get("tenant") instanceof Map<?, ?> tenants) || tenants.size() != 1) {
                return null;
            }
            var entry = tenants.entrySet().iterator().next();
            return entry.getValue() instanceof Map<?, ?> about
                            && about.get("kind") instanceof Iterable<?> kinds
                            && kinds.iterator().hasNext()
                    ? new Tenancy(
                            String.valueOf(entry.getKey()),
                            String.valueOf(kinds.iterator().next()))
                    : null;
        }
    }
}
