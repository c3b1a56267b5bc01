package io.visioncraft.access;

/** The scope of a permission: the caller's own records, or all. */
public enum Scope {
    /** Records whose customer is the caller. */
    OWN("own"),
    /** All records, the caller's included. */
    ANY("any");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** {@return the scope as it stands in a permission: {@code own} or {@code any}} */
    public String text() {
        return text;
    }
}
