package io.visioncraft.access;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.CheckReturnValue;
import io.visioncraft.kernel.UserId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The permissions of a caller, resolved for one call (ROL-5). Immutable and thread-safe.
 *
 * @param caller whose permissions they are
 * @param permissions the registered permissions that the caller holds now
 * @param unregistered permissions that the stored role of a user holds but this library does not register, since a newer
 *     version or another application on the store does. They grant nothing here, but the caller covers them in other roles
 *     (ROL-3)
 * @param administrator whether the caller is a user with the role ADMIN, which covers every role
 */
public record Grants(Caller caller, Set<Permission> permissions, Set<Permission> unregistered, boolean administrator) {

    /**
     * Copies the sets.
     *
     * @param caller whose permissions they are
     * @param permissions the registered permissions that the caller holds now
     * @param unregistered the stored permissions that are not registered here
     * @param administrator whether the caller is a user with the role ADMIN
     */
    public Grants {
        permissions = Set.copyOf(permissions);
        unregistered = Set.copyOf(unregistered);
    }

    /**
     * Makes the permissions of a caller that is no administrator and holds no unregistered permission.
     *
     * @param caller whose permissions they are
     * @param permissions the registered permissions that the caller holds now
     */
    public Grants(Caller caller, Set<Permission> permissions) {
        this(caller, permissions, Set.of(), false);
    }

    /**
     * {@return no permission at all, as a visitor has}
     *
     * @param caller whose permissions they are
     */
    public static Grants none(Caller caller) {
        return new Grants(caller, Set.of());
    }

    /**
     * Demands a privilege for all records.
     *
     * @param privilege an action and how far it can reach
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing}, or {@code log-in-required} for a visitor
     */
    public void require(GeneralPrivilege privilege) {
        if (!holds(privilege)) {
            throw missing(privilege);
        }
    }

    /**
     * Demands a privilege for the caller's own records or for all.
     *
     * @param privilege an action and how far it can reach
     * @return the reach, which the use case checks against the loaded record
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing}, or {@code log-in-required} for a visitor
     */
    @CheckReturnValue
    public Reach require(ReachingPrivilege privilege) {
        return reachOf(privilege).orElseThrow(() -> missing(privilege));
    }

    /**
     * Demands a privilege for the caller itself.
     *
     * @param privilege an action and how far it can reach
     * @return the calling user, the only one on whom the use case may act
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing}, or {@code log-in-required} for a visitor
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
     * Demands a privilege for all records, as a list of all customers' records does.
     *
     * @param privilege an action and how far it can reach
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing}, or {@code log-in-required} for a visitor
     */
    public void requireAny(ReachingPrivilege privilege) {
        if (!permissions.contains(privilege.any())) {
            throw missing(privilege);
        }
    }

    /**
     * {@return whether the caller holds a privilege}
     *
     * @param privilege an action and how far it can reach
     */
    public boolean holds(GeneralPrivilege privilege) {
        return permissions.contains(privilege.any());
    }

    /**
     * {@return whether the caller holds a permission} {@code any} includes {@code own}, which only users can hold (GEN-2).
     *
     * @param permission registered or not
     */
    public boolean holds(Permission permission) {
        return permissions.contains(permission.widest())
                || (permission.scope() == Scope.OWN && caller.user() != null && permissions.contains(permission));
    }

    /**
     * {@return how far the caller holds a privilege; empty if it does not hold it}
     *
     * @param privilege an action and how far it can reach
     */
    public Optional<Reach> reachOf(Privilege privilege) {
        if (has(privilege, Scope.ANY)) {
            return Optional.of(Reach.ANY);
        }
        return has(privilege, Scope.OWN) ? Optional.ofNullable(caller.user()).map(Reach::own) : Optional.empty();
    }

    private boolean has(Privilege privilege, Scope scope) {
        for (Permission one : privilege.permissions()) {
            if (one.scope() == scope && permissions.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether the caller holds all of these permissions} {@code any} includes {@code own} (GEN-2). A permission that
     * is not registered here is covered by a caller whose role holds it, and by administrators (ROL-3).
     *
     * @param others the permissions of a role
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
