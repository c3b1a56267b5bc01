package io.visioncraft.access;

import java.util.Locale;

/** How far a permission reaches: the caller's own records, or any. */
public enum Scope {
    /** Records whose customer is the caller. */
    OWN,
    /** All records, the caller's own included. */
    ANY;

    /** As it stands in a permission: {@code own} or {@code any}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
