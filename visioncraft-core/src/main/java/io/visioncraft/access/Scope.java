package io.visioncraft.access;

/** How far a permission reaches: the caller's own records, or any. */
public enum Scope {
    /** Records whose customer is the caller. */
    OWN("own"),
    /** All records, the caller's included. */
    ANY("any");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** {@return the word of it in a permission: {@code own} or {@code any}} */
    public String text() {
        return text;
    }
}
