package io.visioncraft.billing;

/**
 * The kinds of what tax figures count (TAX-2), with their type codes. More will come, also of what has no series of numbers of
 * its own as each {@link NumberedDocument} has: a reader of an export passes over those that it does not know.
 */
public enum FigureKind {
    /** An invoice, which adds to figures. */
    INVOICE("380"),
    /** A credit note, which is taken off. */
    CREDIT_NOTE("381");

    private final String typeCode;

    FigureKind(String typeCode) {
        this.typeCode = typeCode;
    }

    /** {@return the type code of UNTDID 1001 (EN 16931 BT-3), for example {@code 380}} */
    public String typeCode() {
        return typeCode;
    }
}
