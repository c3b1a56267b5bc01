package io.visioncraft.kernel;

/**
 * A tax or legal registration number of a party. Immutable and thread-safe.
 *
 * @param scheme the kind of number, for example {@link #VAT} or {@code GST}, at most 64 characters
 * @param value the number as issued, at most 64 characters
 */
public record TaxId(String scheme, String value) {

    /**
     * The scheme of VAT ids. For a seller in the European Union only an id of this scheme, in capital or small letters, makes a
     * business of its owner once it is checked (PAY-8).
     */
    public static final String VAT = "VAT";

    /** The scheme of the number under which a seller's local tax office knows it (BT-32), where it has no VAT id. */
    public static final String TAX_NUMBER = "TAX";

    /**
     * Checks and strips both texts.
     *
     * @param scheme at most 64 characters, not blank
     * @param value at most 64 characters, not blank
     * @throws io.visioncraft.error.InvalidInputException with a code of {@link Text#keptCode}
     */
    public TaxId {
        scheme = Text.keptCode(scheme);
        value = Text.keptCode(value);
    }

    /** {@return the scheme, and stars for the number} */
    @Override
    public String toString() {
        return Masked.text(this, "scheme");
    }
}
