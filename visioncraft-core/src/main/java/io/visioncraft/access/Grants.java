package io.visioncraft.access;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.CheckReturnValue;
import io.visioncraft.kernel.UserId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller may do, resolved for one call (ROL-5). Immutable and thread-safe.
 *
 * @param caller who
 * @param permissions the effective permissions
 * @param unregistered what the stored role of a user holds beside that and nobody registers here, since a newer version or
 *     another application on the store does: it grants nothing here, but the caller covers it in others (ROL-3)
 * @param administrator whether the caller is a user with the role ADMIN, which covers every role
 */
public record Grants(Caller caller, Set<Permission> permissions, Set<Permission> unregistered, boolean administrator) {

    public Grants {
        permissions = Set.copyOf(permissions);
        unregistered = Set.copyOf(unregistered);
    }

    /** What a caller may do who is no administrator and holds nothing that is unregistered. */
    public Grants(Caller caller, Set<Permission> permissions) {
        this(caller, permissions, Set.of(), false);
    }

    /** No permission at all: what a visitor has. */
    public static Grants none(Caller caller) {
        return new Grants(caller, Set.of());
    }

    /**
     * Makes sure that the caller holds a privilege.
     *
     * @throws io.visioncraft.error.DeniedException with code {@code permission-missing}, to a visitor {@code
     *     log-in-required}
     */
    public void require(GeneralPrivilege privilege) {
        if (!holds(privilege)) {
            throw missing(privilege);
        }
    }

    /**
     * How far the caller holds a privilege. The answer decides on the loaded record.
     *
     * @throws io.visioncraft.error.DeniedException with code {@code permission-missing}, to a visitor {@code
     *     log-in-required}
     */
    @CheckReturnValue
    public Reach require(ReachingPrivilege privilege) {
        return reachOf(privilege).orElseThrow(() -> missing(privilege));
    }

    /**
     * Whom the caller may act on by a privilege: itself.
     *
     * @throws io.visioncraft.error.DeniedException with code {@code permission-missing}, to a visitor {@code
     *     log-in-required}
     */
    @CheckReturnValue
    public UserId require(PersonalPrivilege privilege) {
        UserId self = caller.user();
        if (self == null || !permissions.contains(privilege.own())) {
            throw missing(privilege);
        }
        return self;
    }

    /**
     * Makes sure that the caller holds a privilege for all records: for a list of everybody's.
     *
     * @throws io.visioncraft.error.DeniedException with code {@code permission-missing}, to a visitor {@code
     *     log-in-required}
     */
    public void requireAny(ReachingPrivilege privilege) {
        if (!permissions.contains(privilege.any())) {
            throw missing(privilege);
        }
    }

    /** Whether the caller holds a privilege. */
    public boolean holds(GeneralPrivilege privilege) {
        return permissions.contains(privilege.any());
    }

    /** Whether the caller holds a permission; {@code any} includes {@code own}, which is nobody's but users' (GEN-2). */
    public boolean holds(Permission permission) {
        return permissions.contains(permission.widest())
                || (permission.scope() == Scope.OWN && caller.user() != null && permissions.contains(permission));
    }

    /** How far the caller holds a privilege; empty if not at all. */
    public Optional<Reach> reachOf(Privilege privilege) {
        if (has(privilege, Scope.ANY)) {
            return Optional.of(Reach.ANY);
        }
        return has(privilege, Scope.OWN) ? Optional.ofNullable(caller.user()).map(Reach::own) : Optional.empty();
    }

    private boolean has(Privilege privilege, Scope scope) {
        return privilege.permissions().stream().anyMatch(one -> one.scope() == scope && permissions.contains(one));
    }

    /**
     * Whether the caller holds all of these; {@code any} includes {@code own} (GEN-2). One that nobody registers here is held
     * by those whose role holds it, and by administrators (ROL-3).
     */
    public boolean cover(Collection<Permission> others) {
        return administrator || others.stream().allMatch(other -> covers(other) || covers(other.widest()));
    }

    private boolean covers(Permission other) {
        return permissions.contains(other) || unregistered.contains(other);
    }

    private VisionCraftException missing(Privilege privilege) {
        boolean visitor = caller.kind() == Caller.Kind.VISITOR;
        return (visitor ? AccessCodes.LOG_IN_REQUIRED : AccessCodes.PERMISSION_MISSING)
                .rejection(
                        (visitor ? "A visitor may not " : "The caller may not ") + privilege.action() + " in the area "
                                + privilege.area(),
                        "permission",
                        privilege.toString());
    }
}
