package io.visioncraft.access;

import java.util.List;

/**
 * A privilege that is held for all records or not at all, because what it permits has no owner, such as setting a price, or is
 * the staff's alone, such as recording a payment. There is no permission for the caller's own records. Immutable and
 * thread-safe.
 *
 * @param area for example {@code price}
 * @param action for example {@code manage}
 */
public record GeneralPrivilege(String area, String action) implements Privilege {

    public static GeneralPrivilege of(String area, String action) {
        return new GeneralPrivilege(area, action);
    }

    /** The permission for all records, the only one. */
    public Permission any() {
        return new Permission(area, action, Scope.ANY);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(any());
    }

    @Override
    public String toString() {
        return area + ":" + action;
    }
}
