package io.visioncraft.identity;

import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.TaxId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A billing profile as a person typed it. Use cases make a {@link Party} of it (IDN-1, INV-2). The constructor checks nothing:
 * the use case reports every violation with its path. It is made by {@link #of}, and the rest is added to it. Immutable and
 * thread-safe.
 *
 * @param legalName the name on invoices, one line of at most 300 characters
 * @param tradeName the name by which the buyer is known, if it is another, at most 300 characters; null or blank for none
 * @param lines one to three address lines of at most 300 characters: street, building and the like
 * @param city the city, one line of at most 300 characters
 * @param postalCode the postal code, at most 64 characters; null or blank for none
 * @param subdivision the region or state, at most 300 characters; null or blank for none
 * @param country a code of {@link Address#knownCountry}
 * @param taxNumbers tax and registration numbers, at most 5
 * @param registration the id of a register of legal parties; null for none
 * @param otherId another id, for example a GLN; null for none
 * @param electronicAddress where the buyer gets e-invoices; null for none
 * @param contact whom to ask about a document; null for none
 */
public record BillingProfile(
        @NotNull String legalName,
        @Nullable String tradeName,
        @NotNull @Size(min = 1, max = Address.MAX_LINES) List<String> lines,
        @NotNull String city,
        @Nullable String postalCode,
        @Nullable String subdivision,
        @NotNull String country,
        @NotNull @Size(max = Party.MAX_TAX_IDS) List<TaxNumber> taxNumbers,
        @Nullable Identifier registration,
        @Nullable Identifier otherId,
        @Nullable Identifier electronicAddress,
        @Nullable Person contact) {

    /**
     * Copies the lists and checks nothing.
     *
     * @param legalName the name on invoices, one line of at most 300 characters
     * @param tradeName the name by which the buyer is known, at most 300 characters; null or blank for none
     * @param lines one to three address lines of at most 300 characters: street, building and the like
     * @param city the city, one line of at most 300 characters
     * @param postalCode the postal code, at most 64 characters; null or blank for none
     * @param subdivision the region or state, at most 300 characters; null or blank for none
     * @param country a code of {@link Address#knownCountry}
     * @param taxNumbers tax and registration numbers, at most 5
     * @param registration the id of a register of legal parties; null for none
     * @param otherId another id, for example a GLN; null for none
     * @param electronicAddress where the buyer gets e-invoices; null for none
     * @param contact whom to ask about a document; null for none
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
     * An id or an electronic address as a person typed it. Immutable and thread-safe.
     *
     * @param scheme for an id the register, a code of the ICD list of ISO 6523; null or blank for none. For an electronic address
     *     its kind, a code of the EAS list
     * @param value an id of at most 64 characters, or an address of at most 254
     */
    public record Identifier(@Nullable String scheme, String value) {

        /** Without anything personal. */
        @Override
        public String toString() {
            return Masked.text(this, "scheme");
        }
    }

    /**
     * Whom to ask about a document, as a person typed it. Immutable and thread-safe.
     *
     * @param name a person or a department, at most 300 characters; null or blank for none
     * @param phone a telephone number, at most 64 characters; null or blank for none
     * @param email an e-mail address; null or blank for that of the user
     */
    public record Person(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {

        /** Without anything personal. */
        @Override
        public String toString() {
            return Masked.text(this);
        }
    }

    /**
     * {@return a profile with one address line, without all that may be missing}
     *
     * @param legalName the name on invoices
     * @param line street and number, or a post box
     * @param postalCode at most 64 characters; blank for none
     * @param city one line of at most 300 characters
     * @param country a code of {@link Address#knownCountry}
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for a null line
     */
    public static BillingProfile of(String legalName, String line, String postalCode, String city, String country) {
        List<String> lines = List.of(Arguments.required("line", line));
        return new BillingProfile(
                legalName, null, lines, city, postalCode, null, country, List.of(), null, null, null, null);
    }

    /**
     * {@return this profile with other address lines}
     *
     * @param lines one to three lines
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public BillingProfile withLines(String... lines) {
        List<String> others = List.of(Arguments.required("lines", lines));
        return new BillingProfile(
                legalName,
                tradeName,
                others,
                city,
                postalCode,
                subdivision,
                country,
                taxNumbers,
                registration,
                otherId,
                electronicAddress,
                contact);
    }

    /**
     * {@return this profile with a region or state}
     *
     * @param subdivision the region or state
     */
    public BillingProfile withSubdivision(String subdivision) {
        return new BillingProfile(
                legalName,
                tradeName,
                lines,
                city,
                postalCode,
                subdivision,
                country,
                taxNumbers,
                registration,
                otherId,
                electronicAddress,
                contact);
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
        return new BillingProfile(
                legalName,
                tradeName,
                lines,
                city,
                postalCode,
                subdivision,
                country,
                more,
                registration,
                otherId,
                electronicAddress,
                contact);
    }

    /**
     * {@return this profile with a VAT id (BT-48): a tax number of the scheme {@link TaxId#VAT}}
     *
     * @param value the id with the letters of its country, for example {@code ATU12345678}
     */
    public BillingProfile withVatId(String value) {
        return withTaxNumber(TaxId.VAT, value);
    }

    /**
     * {@return this profile with the name by which the buyer is known (BT-45)}
     *
     * @param name one line of at most 300 characters
     */
    public BillingProfile withTradeName(String name) {
        return new BillingProfile(
                legalName,
                name,
                lines,
                city,
                postalCode,
                subdivision,
                country,
                taxNumbers,
                registration,
                otherId,
                electronicAddress,
                contact);
    }

    /**
     * {@return this profile with the id of a register of legal parties (BT-47)}
     *
     * @param scheme the register, a code of the ICD list of ISO 6523; null or blank for none
     * @param value the id as issued, at most 64 characters
     */
    public BillingProfile withRegistration(@Nullable String scheme, String value) {
        return with(new Identifier(scheme, value), otherId, electronicAddress, contact);
    }

    /**
     * {@return this profile with another id, for example a GLN (BT-46)}
     *
     * @param scheme the register, a code of the ICD list of ISO 6523; null or blank for none
     * @param value the id as issued, at most 64 characters
     */
    public BillingProfile withOtherId(@Nullable String scheme, String value) {
        return with(registration, new Identifier(scheme, value), electronicAddress, contact);
    }

    /**
     * {@return this profile with the address to which the buyer gets e-invoices (BT-49)}
     *
     * @param scheme the kind of address, a code of the EAS list, for example {@code 0204}
     * @param value the address, at most 254 characters
     */
    public BillingProfile withElectronicAddress(String scheme, String value) {
        return with(registration, otherId, new Identifier(scheme, value), contact);
    }

    /**
     * {@return this profile with whom to ask about a document (BG-9)}
     *
     * @param name a person or a department; null or blank for none
     * @param phone a telephone number; null or blank for none
     * @param email an e-mail address; null or blank for that of the user
     */
    public BillingProfile withContact(@Nullable String name, @Nullable String phone, @Nullable String email) {
        return with(registration, otherId, electronicAddress, new Person(name, phone, email));
    }

    private BillingProfile with(
            @Nullable Identifier registration,
            @Nullable Identifier otherId,
            @Nullable Identifier electronicAddress,
            @Nullable Person contact) {
        return new BillingProfile(
                legalName,
                tradeName,
                lines,
                city,
                postalCode,
                subdivision,
                country,
                taxNumbers,
                registration,
                otherId,
                electronicAddress,
                contact);
    }

    /**
     * Reads the party, and tells all that is wrong with it. The lists' sizes are the constraints' to check. No API.
     *
     * @param in collects what is wrong, each under its own path
     * @param path the path of this profile in its command
     * @return the party; nothing if a part of it is wrong
     */
    @Internal
    public Input<Party> read(Inputs in, String path) {
        return new BillingProfileReader(in, path).read(this);
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "BillingProfile[********]";
    }
}
