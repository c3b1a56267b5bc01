package io.visioncraft.kernel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The business that a VisionCraft instance serves and whose invoices it issues. Immutable and thread-safe.
 *
 * <p>Its key stands in every series of numbers that it has begun, and an instance of another key takes no number there (INV-4).
 * A business that changes the tax id or the name that the key is made of states the key under which it is known: {@link #withKey}
 * keeps the old key, {@link #renamedFrom} replaces it with the next number of each series.
 *
 * @param party legal name, address and tax ids, as they stand on invoices; the address is required
 * @param zone the zone in which documents are dated (GEN-8)
 * @param currency the currency that is used where a caller names none
 * @param paymentTermDays days from issue to due date, 0 to 365
 * @param key what tells this business from others, at most 300 characters, compared as it is written
 * @param formerKeys the keys that the business had before, at most 20
 */
public record Issuer(
        Party party, ZoneId zone, Currency currency, int paymentTermDays, String key, Set<String> formerKeys) {

    /** Longest key. */
    public static final int MAX_KEY = Text.NAME;
    /** Most keys that a business had before. */
    public static final int MAX_FORMER_KEYS = 20;

    public Issuer {
        Arguments.required("party", party);
        Arguments.required("zone", zone);
        Currencies.withMinorUnits(Arguments.required("currency", currency));
        if (party.address() == null) {
            throw KernelCodes.REQUIRED.rejection("The issuer has an address");
        }
        if (paymentTermDays < 0 || paymentTermDays > 365) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "Payment terms are 0 to 365 days, not " + paymentTermDays, "min", 0, "max", 365);
        }
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
    }

    /** An issuer whose key is its first tax id, scheme before number as in {@code VAT:DE123456789}, else its legal name. */
    public Issuer(Party party, ZoneId zone, Currency currency, int paymentTermDays) {
        this(party, zone, currency, paymentTermDays, keyOf(Arguments.required("party", party)), Set.of());
    }

    /** An issuer with payment terms of 14 days, and the key that its first tax id makes, else its legal name. */
    public static Issuer of(Party party, ZoneId zone, String currency) {
        return new Issuer(party, zone, Currencies.of(Arguments.required("currency", currency)), 14);
    }

    /** The same business under a key of the host's choice, which outlasts a change of its name and tax ids. */
    public Issuer withKey(String key) {
        return new Issuer(party, zone, currency, paymentTermDays, key, formerKeys);
    }

    /**
     * The same business, which was known by another key before. It goes on with the series that stand under that key, and the
     * next number of each brings it under the present one; an instance that knows only the former key takes no number there
     * afterwards. A series that is seldom used may keep the former key for years, so this stays said.
     */
    public Issuer renamedFrom(String key) {
        String former = Text.keptLine(Arguments.required("key", key), MAX_KEY);
        Set<String> all = Stream.concat(formerKeys.stream(), Stream.of(former)).collect(toUnmodifiableSet());
        return new Issuer(party, zone, currency, paymentTermDays, this.key, all);
    }

    /** The date of an instant where the issuer is. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static String keyOf(Party party) {
        return party.taxIds().stream()
                .findFirst()
                .map(taxId -> taxId.scheme() + ":" + taxId.value())
                .orElse(party.legalName());
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
