package io.visioncraft.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A legal party as EN 16931 describes it (BG-4, BG-7): the issuer of invoices, or a buyer with a billing profile. Documents keep
 * a copy for ever. A party is made by {@link #of}, and the rest is added to it:
 *
 * <pre>{@code
 * Party.of("Hillside Services Ltd", address).withVatId("GB123456789").withRegistration("", "01234567")
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param legalName the legal name (BT-27, BT-44), at most 300 characters
 * @param tradeName the name by which it is known, if it is another (BT-28, BT-45), at most 300 characters, empty for none
 * @param address the postal address; null only for the buyer of a simplified invoice (INV-2)
 * @param taxIds tax and registration numbers with their schemes, at most 5, among them {@link #vatId} and {@link #taxNumber}
 * @param registration the id under which a register knows the legal party (BT-30, BT-47); null for none
 * @param otherIds other ids of the party (BT-29, BT-46), at most 3
 * @param electronicAddress the address for e-invoices (BT-34, BT-49); null for none
 * @param contact whom to ask about a document (BG-6, BG-9)
 */
public record Party(
        String legalName,
        String tradeName,
        @Nullable Address address,
        List<TaxId> taxIds,
        @Nullable RegistrationId registration,
        List<RegistrationId> otherIds,
        @Nullable ElectronicAddress electronicAddress,
        Contact contact) {

    /** The most tax ids of a party. */
    public static final int MAX_TAX_IDS = 5;

    /** The most other ids of a party. */
    public static final int MAX_OTHER_IDS = 3;

    /**
     * Checks the parts and strips the texts. Adapters call it for a stored row.
     *
     * @param legalName at most 300 characters, not blank
     * @param tradeName at most 300 characters; null and blank become empty
     * @param address the postal address; null only for the buyer of a simplified invoice
     * @param taxIds at most 5
     * @param registration the id under which a register knows the legal party; null for none
     * @param otherIds at most 3
     * @param electronicAddress the address for e-invoices; null for none
     * @param contact whom to ask about a document
     * @throws NullPointerException if a list or the contact is null
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} for the number of ids, or a code of
     *     {@link Text#keptLine}
     */
    public Party {
        legalName = Text.keptLine(legalName, Text.NAME);
        tradeName = Text.keptOptionalLine(tradeName, Text.NAME);
        taxIds = few(taxIds, MAX_TAX_IDS, "tax ids");
        otherIds = few(otherIds, MAX_OTHER_IDS, "other ids");
        Objects.requireNonNull(contact, "contact");
    }

    /**
     * Makes a party of what version 0.1 knew of one.
     *
     * @param legalName at most 300 characters, not blank
     * @param address the postal address; null only for the buyer of a simplified invoice
     * @param taxIds at most 5
     * @param email at most 254 characters; null and blank become empty. Its form is not checked here
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} for the number of tax ids, or a code of
     *     {@link Text#keptLine}
     */
    public Party(String legalName, @Nullable Address address, List<TaxId> taxIds, @Nullable String email) {
        this(legalName, "", address, taxIds, null, List.of(), null, Contact.byEmail(email == null ? "" : email));
    }

    /**
     * {@return a party with an address, without ids and without a contact} Throws as the constructor does, and {@code required}
     * for null.
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

    /** {@return the e-mail address of the contact, empty if unknown} */
    public String email() {
        return contact.email();
    }

    /** {@return the VAT id (BT-31, BT-48): the first tax id of the scheme {@link TaxId#VAT}; empty if there is none} */
    public Optional<TaxId> vatId() {
        return first(TaxId.VAT);
    }

    /**
     * {@return the number under which the local tax office knows the party (BT-32): the first tax id of the scheme
     * {@link TaxId#TAX_NUMBER}; empty if there is none}
     */
    public Optional<TaxId> taxNumber() {
        return first(TaxId.TAX_NUMBER);
    }

    private Optional<TaxId> first(String scheme) {
        return taxIds.stream()
                .filter(id -> id.scheme().equalsIgnoreCase(scheme))
                .findFirst();
    }

    /**
     * {@return this party with the name by which it is known} Throws as the constructor does, and {@code required} for null.
     *
     * @param name at most 300 characters, empty for none
     */
    public Party withTradeName(String name) {
        Arguments.required("name", name);
        return new Party(legalName, name, address, taxIds, registration, otherIds, electronicAddress, contact);
    }

    /**
     * {@return this party with a VAT id (BT-31, BT-48)} The id takes the place of an earlier one of its scheme. The first tax id
     * of an issuer makes its standard key, see {@link Issuer}.
     *
     * @param value the id with the letters of its country, at most 64 characters
     * @throws io.visioncraft.error.InvalidInputException as the constructor does, and with {@code required} for null
     */
    public Party withVatId(String value) {
        return withTaxId(TaxId.VAT, Arguments.required("value", value));
    }

    /**
     * {@return this party with the number of the local tax office (BT-32)} The number takes the place of an earlier one of its
     * scheme.
     *
     * @param value the number as issued, at most 64 characters
     * @throws io.visioncraft.error.InvalidInputException as the constructor does, and with {@code required} for null
     */
    public Party withTaxNumber(String value) {
        return withTaxId(TaxId.TAX_NUMBER, Arguments.required("value", value));
    }

    /**
     * {@return this party with a tax id} The id takes the place of the first one of its scheme.
     *
     * @param scheme the kind of id, for example {@code GST}, at most 64 characters
     * @param value the id as issued, at most 64 characters
     * @throws io.visioncraft.error.InvalidInputException as the constructor does, and with {@code required} for null
     */
    public Party withTaxId(String scheme, String value) {
        TaxId id = new TaxId(Arguments.required("scheme", scheme), Arguments.required("value", value));
        List<TaxId> ids = new ArrayList<>(taxIds);
        TaxId before = first(id.scheme()).orElse(null);
        if (before == null) {
            ids.add(id);
        } else {
            ids.set(ids.indexOf(before), id);
        }
        return new Party(legalName, tradeName, address, ids, registration, otherIds, electronicAddress, contact);
    }

    /**
     * {@return this party with the id of a register of legal parties (BT-30, BT-47)} Throws as {@link RegistrationId#known} does.
     *
     * @param scheme a code of the ICD list of ISO 6523, empty for none
     * @param value the id as issued, at most 64 characters
     */
    public Party withRegistration(String scheme, String value) {
        RegistrationId id = RegistrationId.known(scheme, value);
        return new Party(legalName, tradeName, address, taxIds, id, otherIds, electronicAddress, contact);
    }

    /**
     * {@return this party with one more id, for example a GLN (BT-29, BT-46)} Throws as {@link RegistrationId#known} and the
     * constructor do.
     *
     * @param scheme a code of the ICD list of ISO 6523, empty for none
     * @param value the id as issued, at most 64 characters
     */
    public Party withOtherId(String scheme, String value) {
        List<RegistrationId> ids = new ArrayList<>(otherIds);
        ids.add(RegistrationId.known(scheme, value));
        return new Party(legalName, tradeName, address, taxIds, registration, ids, electronicAddress, contact);
    }

    /**
     * {@return this party with its address for e-invoices (BT-34, BT-49)} Throws as {@link ElectronicAddress#known} does.
     *
     * @param scheme a code of the EAS list, for example {@code EM} for an e-mail address
     * @param value the address, at most 254 characters
     */
    public Party withElectronicAddress(String scheme, String value) {
        ElectronicAddress other = ElectronicAddress.known(scheme, value);
        return new Party(legalName, tradeName, address, taxIds, registration, otherIds, other, contact);
    }

    /**
     * {@return this party with whom to ask about a document (BG-6, BG-9)} Throws as {@link Contact} does, and {@code required}
     * for null.
     *
     * @param name a person or a department, at most 300 characters, empty for none
     * @param phone a telephone number, at most 64 characters, empty for none
     * @param email an e-mail address, at most 254 characters, empty for none
     */
    public Party withContact(String name, String phone, String email) {
        Contact other = new Contact(
                Arguments.required("name", name),
                Arguments.required("phone", phone),
                Arguments.required("email", email));
        return withContact(old -> other);
    }

    /**
     * {@return this party with an e-mail address, unless its contact has one} Throws as {@link Contact} does, and
     * {@code required} for null.
     *
     * @param email at most 254 characters, empty for none
     */
    public Party orEmail(String email) {
        Arguments.required("email", email);
        return contact.email().isEmpty() ? withContact(old -> new Contact(old.name(), old.phone(), email)) : this;
    }

    private Party withContact(UnaryOperator<Contact> next) {
        return new Party(
                legalName, tradeName, address, taxIds, registration, otherIds, electronicAddress, next.apply(contact));
    }

    private static <T> List<T> few(List<T> ids, int max, String what) {
        if (ids.size() > max) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A party has at most " + max + " " + what + ", not " + ids.size(), "max", max);
        }
        return List.copyOf(ids);
    }

    /** {@return the party without the texts that a person wrote, which show as stars} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
