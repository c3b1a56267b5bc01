package io.visioncraft.access;

import io.visioncraft.error.VisionCraftException;
import java.util.Collection;
import java.util.Set;

/**
 * What a caller may do, resolved for one call (ROL-5). Immutable and thread-safe.
 *
 * @param caller who
 * @param permissions the effective permissions
 */
public record Grants(Caller caller, Set<Permission> permissions) {

    public Grants {
        permissions = Set.copyOf(permissions);
    }

    /** No permission at all: what a visitor has. */
    public static Grants none(Caller caller) {
        return new Grants(caller, Set.of());
    }

    /**
     * How far the caller holds a privilege.
     *
     * @throws io.visioncraft.error.DeniedException with code {@code permission-missing}
     */
    public Reach require(Privilege privilege) {
        if (holdsAny(privilege)) {
            return Reach.ANY;
        }
        if (caller.user() != null && permissions.contains(privilege.own())) {
            return Reach.own(caller.user());
        }
        throw missing(privilege);
    }

    /**
     * Makes sure that the caller holds a privilege for all records: for what has no owner, such as a list of everybody's.
     *
     * @throws io.visioncraft.error.DeniedException with code {@code permission-missing}
     */
    public void requireAny(Privilege privilege) {
        if (!holdsAny(privilege)) {
            throw missing(privilege);
        }
    }

    /** Whether the caller holds a privilege for all records. */
    public boolean holdsAny(Privilege privilege) {
        return permissions.contains(privilege.any());
    }

    /** Whether the caller holds a privilege at least for its own records. */
    public boolean holds(Privilege privilege) {
        return holdsAny(privilege) || (caller.user() != null && permissions.contains(privilege.own()));
    }

    /** Whether the caller's permissions include all of these; {@code any} includes {@code own} (GEN-2, ROL-3). */
    public boolean cover(Collection<Permission> others) {
        return others.stream()
                .allMatch(other -> permissions.contains(other)
                        || permissions.contains(other.privilege().any()));
    }

    private static VisionCraftException missing(Privilege privilege) {
        return AccessCodes.PERMISSION_MISSING.rejection(
                "The caller may not " + privilege.action() + " in the area " + privilege.area(),
                "permission",
                privilege.toString());
    }
}
