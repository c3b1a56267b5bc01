package io.visioncraft.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legal party: the issuer of invoices, or a buyer with a billing profile. Documents keep a copy for ever. Immutable and
 * thread-safe.
 *
 * @param legalName the legal name, at most 300 characters
 * @param address the postal address; null only for the buyer of a simplified invoice (INV-2)
 * @param taxIds tax and registration numbers, at most 5
 * @param email the e-mail address, at most 254 characters, empty if unknown
 */
public record Party(String legalName, @Nullable Address address, List<TaxId> taxIds, String email) {

    /** The most tax ids of a party. */
    public static final int MAX_TAX_IDS = 5;

    /**
     * Checks the parts and strips the texts.
     *
     * @param legalName at most 300 characters, not blank
     * @param address the postal address; null only for the buyer of a simplified invoice
     * @param taxIds at most 5
     * @param email at most 254 characters; null and blank become empty. Its form is not checked here
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} for the number of tax ids, or a code of
     *     {@link Text#keptLine}
     */
    public Party {
        legalName = Text.keptLine(legalName, Text.NAME);
        if (taxIds.size() > MAX_TAX_IDS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A party has at most " + MAX_TAX_IDS + " tax ids, not " + taxIds.size(), "max", MAX_TAX_IDS);
        }
        taxIds = List.copyOf(taxIds);
        email = Text.keptOptionalLine(email, EmailAddress.MAX_LENGTH);
    }

    /**
     * {@return a party with an address, without tax ids and without an e-mail address} Throws as the constructor does, and
     * {@code required} for null.
     *
     * @param legalName at most 300 characters, not blank
     * @param address as it is printed on documents
     */
    public static Party of(String legalName, Address address) {
        return new Party(
                Arguments.required("legalName", legalName), Arguments.required("address", address), List.of(), "");
    }

    /**
     * {@return the buyer of a simplified invoice: a name and an e-mail address only (INV-2)} Throws as the constructor does,
     * and {@code required} for null.
     *
     * @param name at most 300 characters, not blank
     * @param email at most 254 characters
     */
    public static Party simplified(String name, String email) {
        return new Party(Arguments.required("name", name), null, List.of(), Arguments.required("email", email));
    }

    /** {@return the party without the texts that a person wrote, which show as stars} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
