package io.visioncraft.access;

import java.util.List;

/**
 * A privilege that is held for all records, or for the caller's own. A use case that demands it gets a {@link Reach}, and
 * must check the loaded record against it (GEN-2). Immutable and thread-safe.
 *
 * @param area for example {@code order}
 * @param action for example {@code cancel}
 */
public record ReachingPrivilege(String area, String action) implements Privilege {

    /**
     * {@return a privilege for all records or the caller's own}
     *
     * @param area lower-case letters and hyphens, for example {@code order}
     * @param action lower-case letters and hyphens, for example {@code cancel}
     */
    public static ReachingPrivilege of(String area, String action) {
        return new ReachingPrivilege(area, action);
    }

    /** {@return the permission for the caller's own records} */
    public Permission own() {
        return new Permission(area, action, Scope.OWN);
    }

    /** {@return the permission for all records} */
    public Permission any() {
        return new Permission(area, action, Scope.ANY);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(own(), any());
    }

    @Override
    public String toString() {
        return area + ":" + action;
    }
}
