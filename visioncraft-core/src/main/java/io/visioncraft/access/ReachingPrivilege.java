package io.visioncraft.access;

import java.util.List;

/**
 * A privilege that is held for all records, or for the caller's own. Whoever asks for it gets a {@link Reach} and has to use
 * it on the loaded record (GEN-2). Immutable and thread-safe.
 *
 * @param area for example {@code order}
 * @param action for example {@code cancel}
 */
public record ReachingPrivilege(String area, String action) implements Privilege {

    public static ReachingPrivilege of(String area, String action) {
        return new ReachingPrivilege(area, action);
    }

    /** The permission for the caller's own records. */
    public Permission own() {
        return new Permission(area, action, Scope.OWN);
    }

    /** The permission for all records. */
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
