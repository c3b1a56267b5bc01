package io.visioncraft.kernel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The business that a VisionCraft instance serves and whose invoices it issues. Immutable and thread-safe.
 *
 * <p>Each series of numbers keeps the key of the issuer that began it. An instance with another key takes no number there
 * (INV-4). The standard key is made of a tax id or the legal name. A business that changes these states its key:
 * {@link #withKey} keeps the old key, {@link #renamedFrom} replaces the old key with the next number of each series.
 *
 * @param party legal name, address and tax ids, as they stand on invoices; the address is required
 * @param zone the zone in which documents are dated (GEN-8)
 * @param currency the currency used if a command names none
 * @param terms when its invoices are due, and the cash discount that they state (INV-6)
 * @param key the text that identifies this business, at most 300 characters, compared as it is written
 * @param formerKeys the keys that the business had before, at most 20
 * @param paymentAccounts the accounts to which invoices may be paid, at most 5, in the order in which documents show them (BG-17)
 */
public record Issuer(
        Party party,
        ZoneId zone,
        Currency currency,
        PaymentTerms terms,
        String key,
        Set<String> formerKeys,
        List<PaymentAccount> paymentAccounts) {

    /** The most characters of a key. */
    public static final int MAX_KEY = Text.NAME;
    /** The most former keys of a business. */
    public static final int MAX_FORMER_KEYS = 20;
    /** The most payment accounts of a business. */
    public static final int MAX_PAYMENT_ACCOUNTS = 5;

    /**
     * Makes an issuer with a stated key.
     *
     * @param party legal name, address and tax ids; the address is required
     * @param zone the zone in which documents are dated
     * @param currency a currency of ISO 4217 with minor units
     * @param terms when its invoices are due
     * @param key at most 300 characters, not blank
     * @param formerKeys at most 20 keys, each like {@code key}
     * @param paymentAccounts at most 5
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code unknown-currency},
     *     {@code out-of-range}, or a code of {@link Text#keptLine}
     */
    public Issuer {
        Arguments.required("party", party);
        Arguments.required("zone", zone);
        Currencies.withMinorUnits(Arguments.required("currency", currency));
        if (party.address() == null) {
            throw KernelCodes.REQUIRED.rejection("The issuer has an address");
        }
        Arguments.required("terms", terms);
        key = Text.keptLine(Arguments.required("key", key), MAX_KEY); // as series keep it, whatever later tables refuse
        if (Arguments.required("formerKeys", formerKeys).size() > MAX_FORMER_KEYS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "An issuer has at most " + MAX_FORMER_KEYS + " former keys, not " + formerKeys.size(),
                    "max",
                    MAX_FORMER_KEYS);
        }
        formerKeys = formerKeys.stream()
                .map(former -> Text.keptLine(former, MAX_KEY))
                .collect(toUnmodifiableSet());
        if (Arguments.required("paymentAccounts", paymentAccounts).size() > MAX_PAYMENT_ACCOUNTS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "An issuer has at most " + MAX_PAYMENT_ACCOUNTS + " payment accounts, not "
                            + paymentAccounts.size(),
                    "max",
                    MAX_PAYMENT_ACCOUNTS);
        }
        paymentAccounts = List.copyOf(paymentAccounts);
    }

    /**
     * Makes an issuer whose key is its first tax id, scheme before number as in {@code VAT:DE123456789}, or its legal name if
     * it has no tax id. Throws as the constructor with a key does.
     *
     * @param party legal name, address and tax ids; the address is required
     * @param zone the zone in which documents are dated
     * @param currency a currency of ISO 4217 with minor units
     * @param paymentTermDays days from issue to due date, 0 to 365
     */
    public Issuer(Party party, ZoneId zone, Currency currency, int paymentTermDays) {
        this(
                party,
                zone,
                currency,
                PaymentTerms.net(paymentTermDays),
                keyOf(Arguments.required("party", party)),
                Set.of(),
                List.of());
    }

    /**
     * {@return an issuer with payment terms of 14 days and the standard key} Throws as the constructors do.
     *
     * @param party legal name, address and tax ids; the address is required
     * @param zone the zone in which documents are dated
     * @param currency a three-letter code of ISO 4217, upper case
     */
    public static Issuer of(Party party, ZoneId zone, String currency) {
        return new Issuer(party, zone, Currencies.of(Arguments.required("currency", currency)), 14);
    }

    /**
     * {@return the same business with other payment terms} Invoices take them when they are issued.
     *
     * @param terms when its invoices are due, and the cash discount that they state (INV-6)
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public Issuer withTerms(PaymentTerms terms) {
        return new Issuer(party, zone, currency, terms, key, formerKeys, paymentAccounts);
    }

    /**
     * {@return the same business under a stated key} The key outlasts a change of name and tax ids.
     *
     * @param key at most 300 characters, not blank
     */
    public Issuer withKey(String key) {
        return new Issuer(party, zone, currency, terms, key, formerKeys, paymentAccounts);
    }

    /**
     * {@return the same business, which had another key before} It continues the series that stand under the former key. The
     * next number of each series replaces that key by the present one; afterwards an instance that knows only the former key
     * takes no number there. A series that is seldom used may keep the former key for years: leave the call in place.
     *
     * @param key the former key, at most 300 characters
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} for a 21st former key, or a code of
     *     {@link Text#keptLine}
     */
    public Issuer renamedFrom(String key) {
        String former = Text.keptLine(Arguments.required("key", key), MAX_KEY);
        Set<String> all = Stream.concat(formerKeys.stream(), Stream.of(former)).collect(toUnmodifiableSet());
        return new Issuer(party, zone, currency, terms, this.key, all, paymentAccounts);
    }

    /**
     * {@return the same business with one more account to which its invoices may be paid (BG-17)} Documents copy the accounts
     * when they are made; a change reaches later ones only.
     *
     * @param account an IBAN, or another number
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} for a sixth account, or {@code required} for
     *     null
     */
    public Issuer withPaymentAccount(PaymentAccount account) {
        List<PaymentAccount> accounts = new ArrayList<>(paymentAccounts);
        accounts.add(Arguments.required("account", account));
        return new Issuer(party, zone, currency, terms, key, formerKeys, accounts);
    }

    /**
     * {@return the date of an instant in the issuer's zone}
     *
     * @param instant an instant
     */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /**
     * {@return the first instant of a day in the issuer's zone} Where the zone skips that day, it is the first instant of the
     * next.
     *
     * @param day a day
     */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String keyOf(Party party) {
        return party.taxIds().stream()
                .findFirst()
                .map(taxId -> taxId.scheme() + ":" + taxId.value())
                .orElse(party.legalName());
    }

    /** {@return the issuer without the texts that a person wrote, which show as stars} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
