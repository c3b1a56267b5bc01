package io.visioncraft.access;

import java.util.List;

/**
 * A privilege that is held for all records or not at all. Its records have no owner (setting a price), or only the staff acts
 * on them (recording a payment). There is no permission for the caller's own records. Immutable and thread-safe.
 *
 * @param area for example {@code price}
 * @param action for example {@code manage}
 */
public record GeneralPrivilege(String area, String action) implements Privilege {

    /**
     * {@return a privilege for all records}
     *
     * @param area lower-case letters and hyphens, for example {@code price}
     * @param action lower-case letters and hyphens, for example {@code manage}
     */
    public static GeneralPrivilege of(String area, String action) {
        return new GeneralPrivilege(area, action);
    }

    /** {@return the permission for all records, its only one} */
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
