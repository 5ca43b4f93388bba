package io.mebuki.matching.index;

import io.mebuki.platform.security.Caller;
import io.mebuki.platform.security.OrganizationKind;

/** Says as whom a caller looks at the index. */
public final class Viewers {

    private Viewers() {}

    public static Viewer of(Caller caller) {
        return switch (caller) {
            case Caller.Member member -> {
                var kind = member.tenant().kind();
                boolean partner = kind == OrganizationKind.INSTITUTE || kind == OrganizationKind.PARTNER;
                yield new Viewer.Organization(member.tenant().id(), partner);
            }
            case Caller.Guest _, Caller.Service _ -> new Viewer.Guest();
        };
    }
}
