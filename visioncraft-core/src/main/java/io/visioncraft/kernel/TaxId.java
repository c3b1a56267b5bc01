package io.visioncraft.kernel;

/**
 * A tax or legal registration number of a party. Immutable and thread-safe.
 *
 * @param scheme what kind of number, for example {@code VAT} or {@code GST}
 * @param value the number as issued
 */
public record TaxId(String scheme, String value) {

    public TaxId {
        scheme = Text.keptCode(scheme);
        value = Text.keptCode(value);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "scheme");
    }
}
