package io.visioncraft.access;

import java.util.List;

/**
 * A privilege that is held for the caller itself or not at all, such as changing one's password: nobody does it for another.
 * Immutable and thread-safe.
 *
 * @param area for example {@code user}
 * @param action for example {@code change-password}
 */
public record PersonalPrivilege(String area, String action) implements Privilege {

    public static PersonalPrivilege of(String area, String action) {
        return new PersonalPrivilege(area, action);
    }

    /** The permission for the caller itself, the only one. */
    public Permission own() {
        return new Permission(area, action, Scope.OWN);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(own());
    }

    @Override
    public String toString() {
        return area + ":" + action;
    }
}
