package io.visioncraft.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A legal party: the issuer of invoices, or a buyer with a billing profile. Copied into documents, which keep it for ever.
 * Immutable and thread-safe.
 *
 * @param legalName the legal name
 * @param address the postal address; null only for the buyer of a simplified invoice (INV-2)
 * @param taxIds tax and registration numbers, at most 5
 * @param email where the party is written to, empty if unknown
 */
public record Party(String legalName, @Nullable Address address, List<TaxId> taxIds, String email) {

    /** Most tax ids of a party. */
    public static final int MAX_TAX_IDS = 5;

    public Party {
        legalName = Text.keptLine(legalName, Text.NAME);
        if (taxIds.size() > MAX_TAX_IDS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A party has at most " + MAX_TAX_IDS + " tax ids, not " + taxIds.size(), "max", MAX_TAX_IDS);
        }
        taxIds = List.copyOf(taxIds);
        email = Text.keptOptionalLine(email, EmailAddress.MAX_LENGTH);
    }

    /** A party with an address and no tax ids. */
    public static Party of(String legalName, Address address) {
        return new Party(
                Arguments.required("legalName", legalName), Arguments.required("address", address), List.of(), "");
    }

    /** The buyer of a simplified invoice: a name and an e-mail address only. */
    public static Party simplified(String name, String email) {
        return new Party(Arguments.required("name", name), null, List.of(), Arguments.required("email", email));
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
