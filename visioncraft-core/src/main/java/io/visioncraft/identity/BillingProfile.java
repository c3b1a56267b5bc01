package io.visioncraft.identity;

import io.visioncraft.internal.AddressReader;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A billing profile as a person typed it. Use cases make a {@link Party} of it (IDN-1). The constructor checks nothing:
 * the use case reports every violation with its path. Immutable and thread-safe.
 *
 * @param legalName the name on invoices, one line of at most 300 characters
 * @param lines one to three address lines of at most 300 characters: street, building and the like
 * @param city the city, one line of at most 300 characters
 * @param postalCode the postal code, at most 64 characters; null or blank for none
 * @param subdivision the region or state, at most 300 characters; null or blank for none
 * @param country a code of {@link Address#knownCountry}
 * @param taxNumbers tax and registration numbers, at most 5
 */
public record BillingProfile(
        @NotNull String legalName,
        @NotNull @Size(min = 1, max = Address.MAX_LINES) List<String> lines,
        @NotNull String city,
        @Nullable String postalCode,
        @Nullable String subdivision,
        @NotNull String country,
        @NotNull @Size(max = Party.MAX_TAX_IDS) List<TaxNumber> taxNumbers) {

    /**
     * Copies the lists and checks nothing.
     *
     * @param legalName the name on invoices, one line of at most 300 characters
     * @param lines one to three address lines of at most 300 characters: street, building and the like
     * @param city the city, one line of at most 300 characters
     * @param postalCode the postal code, at most 64 characters; null or blank for none
     * @param subdivision the region or state, at most 300 characters; null or blank for none
     * @param country a code of {@link Address#knownCountry}
     * @param taxNumbers tax and registration numbers, at most 5
     */
    @SuppressWarnings("NullAway") // what is missing is a violation with its path, not a null pointer
    public BillingProfile {
        lines = lines == null ? null : Collections.unmodifiableList(new ArrayList<>(lines));
        taxNumbers = taxNumbers == null ? null : Collections.unmodifiableList(new ArrayList<>(taxNumbers));
    }

    /**
     * A tax or registration number as a person typed it. Immutable and thread-safe.
     *
     * @param scheme the kind of number, for example {@code VAT}; at most 64 characters
     * @param value the number as issued, at most 64 characters
     */
    public record TaxNumber(String scheme, String value) {

        /** Without anything personal. */
        @Override
        public String toString() {
            return Masked.text(this, "scheme");
        }
    }

    /**
     * {@return a profile with one address line, without subdivision and tax numbers}
     *
     * @param legalName the name on invoices
     * @param line street and number, or a post box
     * @param postalCode at most 64 characters; blank for none
     * @param city one line of at most 300 characters
     * @param country a code of {@link Address#knownCountry}
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for a null line
     */
    public static BillingProfile of(String legalName, String line, String postalCode, String city, String country) {
        return new BillingProfile(
                legalName, List.of(Arguments.required("line", line)), city, postalCode, null, country, List.of());
    }

    /**
     * {@return this profile with other address lines}
     *
     * @param lines one to three lines
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public BillingProfile withLines(String... lines) {
        return new BillingProfile(
                legalName,
                List.of(Arguments.required("lines", lines)),
                city,
                postalCode,
                subdivision,
                country,
                taxNumbers);
    }

    /**
     * {@return this profile with a region or state}
     *
     * @param subdivision the region or state
     */
    public BillingProfile withSubdivision(String subdivision) {
        return new BillingProfile(legalName, lines, city, postalCode, subdivision, country, taxNumbers);
    }

    /**
     * {@return this profile with one more tax number} For a seller in the European Union only a number of the scheme
     * {@link TaxId#VAT}, in capital or small letters, makes a business of its owner once it is checked. Another spelling, for
     * example {@code VAT ID} or {@code USt-IdNr}, makes none: the buyer is taxed as a private one (PAY-8).
     *
     * @param scheme the kind of number, for example {@link TaxId#VAT}
     * @param value the number as issued
     */
    public BillingProfile withTaxNumber(String scheme, String value) {
        List<TaxNumber> more = new ArrayList<>(taxNumbers);
        more.add(new TaxNumber(scheme, value));
        return new BillingProfile(legalName, lines, city, postalCode, subdivision, country, more);
    }

    /**
     * Reads the party, and tells all that is wrong with it. The lists' sizes are the constraints' to check. No API.
     *
     * @param in collects what is wrong, each under its own path
     * @param path the path of this profile in its command
     * @return the party; nothing if a part of it is wrong
     */
    @Internal
    @SuppressWarnings("NullAway") // what is missing is a violation with its path, not a null pointer
    public Input<Party> read(Inputs in, String path) {
        String name = in.line(path + ".legalName", legalName, Text.NAME).orNull();
        Address address = AddressReader.read(in, path, lines, city, postalCode, subdivision, country);
        boolean few = taxNumbers != null && taxNumbers.size() <= Party.MAX_TAX_IDS;
        List<TaxId> ids = new ArrayList<>();
        for (int i = 0; few && i < taxNumbers.size(); i++) {
            TaxNumber number = taxNumbers.get(i);
            String at = path + ".taxNumbers[" + i + "]";
            String scheme = in.line(at + ".scheme", number == null ? null : number.scheme, Text.CODE)
                    .orNull();
            String value = in.line(at + ".value", number == null ? null : number.value, Text.CODE)
                    .orNull();
            if (scheme != null && value != null) {
                ids.add(new TaxId(scheme, value));
            }
        }
        boolean known = name != null && address != null && few && ids.size() == taxNumbers.size();
        return in.optional(path, known ? name : null, legal -> new Party(legal, address, ids, ""));
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "BillingProfile[********]";
    }
}
