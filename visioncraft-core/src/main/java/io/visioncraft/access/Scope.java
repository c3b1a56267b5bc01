package io.visioncraft.access;

import java.util.Locale;

/** The scope of a permission: the caller's own records, or all. */
public enum Scope {
    /** Records whose customer is the caller. */
    OWN,
    /** All records, the caller's own included. */
    ANY;

    /** {@return the scope as it stands in a permission: {@code own} or {@code any}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
