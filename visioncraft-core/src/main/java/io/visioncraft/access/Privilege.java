package io.visioncraft.access;

/**
 * What a use case asks for: an area and an action. A caller holds it for its own records, for any, or not at all. Immutable
 * and thread-safe.
 *
 * @param area for example {@code order}
 * @param action for example {@code cancel}
 */
public record Privilege(String area, String action) {

    public static Privilege of(String area, String action) {
        return new Privilege(area, action);
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
    public String toString() {
        return area + ":" + action;
    }
}
