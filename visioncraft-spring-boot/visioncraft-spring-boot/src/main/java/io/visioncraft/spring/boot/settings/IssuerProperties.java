package io.visioncraft.spring.boot.settings;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The business whose invoices the application issues. A bean of type {@code Issuer} takes the place of all of them.
 *
 * @param name Legal name of the business, as it stands on invoices, at most 300 characters. Required.
 * @param tradeName Name by which the business is known, if it is another.
 * @param address Postal address of the business, as it stands on invoices.
 * @param vatId VAT id of the business, with the letters of its country.
 * @param taxNumber Number under which the local tax office knows the business.
 * @param taxIds Further tax ids, each of another scheme. A business has at most 5 with VAT id and tax number.
 * @param registration Id under which a register of legal parties knows the business.
 * @param otherIds Other ids of the business, for example a GLN, at most 3.
 * @param electronicAddress Address to which the business gets e-invoices.
 * @param contact Whom buyers ask about an invoice.
 * @param zone Time zone in which documents are dated, for example Europe/Paris. Required.
 * @param currency Currency used where nobody names another, a code of ISO 4217, for example EUR. Required.
 * @param paymentTerms When invoices are due.
 * @param paymentAccounts Accounts to which invoices may be paid, at most 5, in the order in which documents show them.
 * @param key Text that identifies the business in its series of numbers. By default the first tax id with its scheme before it,
 *     as in VAT:DE123456789, or the legal name if there is none. State it before name or tax id change.
 * @param formerKeys Keys that the business had before, at most 20. Write each on a line of its own: a comma separates two.
 */
@ConfigurationProperties(value = "visioncraft.issuer", ignoreUnknownFields = false)
record IssuerProperties(
        @Nullable String name,
        @Nullable String tradeName,
        @DefaultValue Address address,
        @Nullable String vatId,
        @Nullable String taxNumber,
        @DefaultValue List<Id> taxIds,
        @Nullable Id registration,
        @DefaultValue List<Id> otherIds,
        @Nullable Id electronicAddress,
        @DefaultValue Contact contact,
        @Nullable String zone,
        @Nullable String currency,
        @DefaultValue Terms paymentTerms,
        @DefaultValue List<Account> paymentAccounts,
        @Nullable String key,
        @DefaultValue List<String> formerKeys) {

    /** Whether nobody has said anything that an issuer needs. */
    boolean missing() {
        return name == null
                && zone == null
                && currency == null
                && address.lines().isEmpty()
                && address.city() == null;
    }

    /**
     * A postal address.
     *
     * @param lines Street, building and the like, 1 to 3 lines. A comma separates two lines, unless each stands on a line of its
     *     own in the configuration. Required.
     * @param postalCode Postal code, empty where the country has none.
     * @param city City, as it is printed. Required.
     * @param subdivision Region or state, empty if unused.
     * @param country Two letters of ISO 3166-1, upper case, or XI for Northern Ireland. In YAML, Norway is "NO" between quotes.
     *     Required.
     */
    record Address(
            @DefaultValue List<String> lines,
            @DefaultValue("") String postalCode,
            @Nullable String city,
            @DefaultValue("") String subdivision,
            @Nullable String country) {}

    /**
     * An id and the scheme that gives it its meaning.
     *
     * @param scheme Kind of id. Of a tax id for example GST; of a registration or another id a code of the ICD list of ISO 6523,
     *     empty for none; of an electronic address a code of the EAS list, for example EM for e-mail.
     * @param value The id as it was issued. Required.
     */
    record Id(@DefaultValue("") String scheme, @Nullable String value) {}

    /**
     * Whom to ask.
     *
     * @param name A person or a department.
     * @param phone Telephone number, as it is dialled.
     * @param email E-mail address.
     */
    record Contact(
            @DefaultValue("") String name,
            @DefaultValue("") String phone,
            @DefaultValue("") String email) {}

    /**
     * When invoices are due.
     *
     * @param days Days from the date of issue to the due date, 0 to 365.
     * @param fromMonthEnd Whether the days count from the last day of the month of issue.
     * @param discount Cash discount for early payment. None by default.
     */
    record Terms(
            @DefaultValue("14") int days,
            @DefaultValue("false") boolean fromMonthEnd,
            @Nullable Discount discount) {}

    /**
     * A cash discount.
     *
     * @param percent What is taken off the amount due, more than 0 and less than 100 per cent, at most 4 decimals. Required if
     *     there is a discount.
     * @param days Days from the date of issue within which the money comes in, 0 to 365. Required if there is a discount.
     */
    record Discount(@Nullable BigDecimal percent, @Nullable Integer days) {}

    /**
     * An account.
     *
     * @param iban IBAN of the account, with or without blanks.
     * @param number Number of an account that has no IBAN.
     * @param holder Name of the account.
     * @param bic Code of the bank, 8 or 11 letters and digits.
     */
    record Account(
            @Nullable String iban,
            @Nullable String number,
            @DefaultValue("") String holder,
            @DefaultValue("") String bic) {}
}
