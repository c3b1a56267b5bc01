package io.visioncraft.access;

import java.util.List;

/**
 * A privilege that is held for the caller itself or not at all, for example to change one's password. Immutable and
 * thread-safe.
 *
 * @param area for example {@code user}
 * @param action for example {@code change-password}
 */
public record PersonalPrivilege(String area, String action) implements Privilege {

    /**
     * {@return a privilege for the caller itself}
     *
     * @param area lower-case letters and hyphens, for example {@code user}
     * @param action lower-case letters and hyphens, for example {@code change-password}
     */
    public static PersonalPrivilege of(String area, String action) {
        return new PersonalPrivilege(area, action);
    }

    /** {@return the permission for the caller itself, its only one} */
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
