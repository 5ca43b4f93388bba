package io.mebuki.gateway.routes;

/**
 * Who may call an operation.
 *
 * @param permission what a signed-in caller needs
 * @param guests whether it also answers callers without a token
 */
public record Access(Permission permission, boolean guests) {

    static Access members(Permission permission) {
        return new Access(permission, false);
    }

    static Access membersAndGuests(Permission permission) {
        return new Access(permission, true);
    }
}
