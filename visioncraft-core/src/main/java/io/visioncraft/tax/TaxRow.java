package io.visioncraft.tax;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link TaxTable}: for supplies of one class into one country, to one kind of buyer, between two days, the tax is
 * this (TAX-1). A row of {@code AE} or {@code K} answers only where a check has confirmed the buyer's id (PAY-8): {@code AE} as
 * for {@link BuyerKind}, {@code K} where goods go to another member state than that from which they come, for a VAT id of another
 * one than that. It is passed over for all other buyers. Immutable and thread-safe.
 *
 * @param country the country in which the supply arrives, a code of {@link Address#knownCountry}; null for every country
 * @param taxClass the class of the services; null for every class
 * @param buyer the kind of buyer
 * @param from the first tax point for which the row counts; null from the beginning of time
 * @param until the first tax point for which it no longer counts, after {@code from}; null for no end
 * @param code the category code of EN 16931, see {@link TaxDecision}
 * @param rate 0 to 100 per cent; zero for every code but {@code S}, {@code L}, {@code M} and {@code B}
 * @param taxCountry the country whose tax it is; null for the seller's, for the country of arrival with {@code AE}, and for
 *     none with {@code O}
 * @param reason why no tax is charged; null for the reason of the tax class, and for the usual one of {@code AE}, {@code K},
 *     {@code G} and {@code O}
 */
public record TaxRow(
        @Nullable String country,
        @Nullable TaxClassCode taxClass,
        BuyerKind buyer,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String code,
        TaxRate rate,
        @Nullable String taxCountry,
        @Nullable ExemptionReason reason) {

    /**
     * Checks that the parts agree.
     *
     * @param country the country in which the supply arrives; null for every country
     * @param taxClass the class of the services; null for every class
     * @param buyer the kind of buyer
     * @param from the first tax point for which the row counts; null from the beginning of time
     * @param until the first tax point for which it no longer counts; null for no end
     * @param code the category code of EN 16931
     * @param rate 0 to 100 per cent
     * @param taxCountry the country whose tax it is; null for the usual one
     * @param reason why no tax is charged; null for the usual one
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code unknown-country}, {@code malformed}
     *     for a code that EN 16931 does not have, {@code unknown-exemption-reason}, or {@code out-of-range} if it ends
     *     before it begins, or if its code does not agree with its rate, reason, country or buyer: {@code AE} and {@code K} are
     *     not for private buyers
     */
    public TaxRow {
        Arguments.required("buyer", buyer);
        Arguments.required("rate", rate);
        if (country != null) {
            Address.knownCountry(country);
        }
        if (taxCountry != null) {
            Address.knownCountry(taxCountry);
        }
        if (reason != null) {
            ExemptionReason.known(reason.code(), reason.text());
        }
        TaxDecision decision = new TaxDecision(Arguments.required("code", code), rate, taxCountry, reason);
        code = knownCode(decision.code());
        if (from != null && until != null && !from.isBefore(until)) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A row ends after it begins, not on " + until);
        }
        if (!decision.agrees()) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "Code S has a rate above zero, and others but L, M and B have the rate zero, not " + code + " at "
                            + rate);
        }
        if ((reason != null && code.equals(TaxDecision.STANDARD))
                || (taxCountry != null && code.equals(TaxDecision.OUT_OF_SCOPE))) {
            throw KernelCodes.OUT_OF_RANGE.rejection("Code S has no reason, and code O no country");
        }
        if (decision.leavesTheTaxToTheBuyer()
                && (buyer == BuyerKind.HOME_PRIVATE || buyer == BuyerKind.UNION_PRIVATE)) {
            throw KernelCodes.OUT_OF_RANGE.rejection("Code " + code + " is for a checked business, not for " + buyer);
        }
    }

    /**
     * {@return a row that charges a rate in a country, to every buyer, for ever}
     *
     * @param country the country in which the supply arrives
     * @param taxClass the class of the services
     * @param rate above 0 to 100 per cent
     */
    public static TaxRow charging(String country, TaxClassCode taxClass, TaxRate rate) {
        return new TaxRow(country, taxClass, BuyerKind.ANY, null, null, TaxDecision.STANDARD, rate, null, null);
    }

    /**
     * {@return a row without tax, for every country, class and buyer, for ever} Those of {@code AE} and {@code K} answer for
     * buyers whose id is confirmed.
     *
     * @param code a category code of EN 16931 whose rate is zero, for example {@link TaxDecision#REVERSE_CHARGE}
     */
    public static TaxRow without(String code) {
        return new TaxRow(null, null, BuyerKind.ANY, null, null, code, TaxRate.ZERO, null, null);
    }

    /**
     * {@return this row for one kind of buyer}
     *
     * @param kind the kind of buyer
     */
    public TaxRow to(BuyerKind kind) {
        return new TaxRow(country, taxClass, kind, from, until, code, rate, taxCountry, reason);
    }

    /**
     * {@return this row for one class}
     *
     * @param only the class of the services
     */
    public TaxRow of(TaxClassCode only) {
        return new TaxRow(country, only, buyer, from, until, code, rate, taxCountry, reason);
    }

    /**
     * {@return this row between two tax points}
     *
     * @param first the first day for which it counts; null from the beginning of time
     * @param end the first day for which it no longer counts; null for no end
     */
    public TaxRow between(@Nullable LocalDate first, @Nullable LocalDate end) {
        return new TaxRow(country, taxClass, buyer, first, end, code, rate, taxCountry, reason);
    }

    /**
     * {@return this row with the reason why no tax is charged}
     *
     * @param vatex a code of VATEX; empty for none
     * @param text one line; empty for none
     */
    public TaxRow because(String vatex, String text) {
        ExemptionReason why = ExemptionReason.known(vatex, text);
        return new TaxRow(country, taxClass, buyer, from, until, code, rate, taxCountry, why);
    }

    /** The code, if EN 16931 has it. */
    static String knownCode(String code) {
        if (!TaxDecision.CODES.contains(code)) {
            throw KernelCodes.MALFORMED.rejection(
                    "A code is one of " + TaxDecision.CODES + ", not " + code, "known", TaxDecision.CODES);
        }
        return code;
    }

    /** Whether the row counts for a question. */
    boolean matches(TaxQuestion question, BuyerKind kind) {
        return (country == null || country.equals(question.arrivalCountry()))
                && (taxClass == null || taxClass.equals(question.taxClass().code()))
                && (buyer == BuyerKind.ANY || buyer == kind)
                && (from == null || !question.taxPoint().isBefore(from))
                && (until == null || question.taxPoint().isBefore(until))
                && suits(question);
    }

    /** AE and K are for businesses whose id is confirmed, and K for goods that go from one member state to another. */
    private boolean suits(TaxQuestion question) {
        TaxDecision decision = decision(question);
        return question.allows(decision)
                && (!code.equals(TaxDecision.INTRA_COMMUNITY) || question.crossesTheUnion(decision));
    }

    /** How narrow it is: a row for a country counts before one for every country, then a class, then a kind of buyer. */
    int narrowness() {
        return (country == null ? 0 : 4) + (taxClass == null ? 0 : 2) + (buyer == BuyerKind.ANY ? 0 : 1);
    }

    /** What a row is about, apart from its days. */
    record Subject(@Nullable String country, @Nullable TaxClassCode taxClass, BuyerKind buyer) {}

    /** What the row is about: only rows of one subject can answer the same question. */
    Subject subject() {
        return new Subject(country, taxClass, buyer);
    }

    /** Whether two rows would answer the same question. */
    boolean clashesWith(TaxRow other) {
        boolean apart = (until != null && other.from != null && !other.from.isBefore(until))
                || (other.until != null && from != null && !from.isBefore(other.until));
        return subject().equals(other.subject()) && !apart;
    }

    /** The decision of this row. */
    TaxDecision decision(TaxQuestion question) {
        return switch (code) {
            case TaxDecision.REVERSE_CHARGE -> filled(TaxDecision.reverseCharge(in(question.arrivalCountry())));
            case TaxDecision.INTRA_COMMUNITY -> filled(TaxDecision.intraCommunity(in(question.sellerCountry())));
            case TaxDecision.EXPORT -> filled(TaxDecision.export(in(question.sellerCountry())));
            case TaxDecision.OUT_OF_SCOPE -> filled(TaxDecision.outOfScope());
            default ->
                new TaxDecision(
                        code, rate, in(question.sellerCountry()), reason == null && exempts() ? why(question) : reason);
        };
    }

    private boolean exempts() {
        return code.equals(TaxDecision.EXEMPT);
    }

    private static @Nullable ExemptionReason why(TaxQuestion question) {
        return question.taxClass().exemption();
    }

    private String in(String usual) {
        return taxCountry == null ? usual : taxCountry;
    }

    private TaxDecision filled(TaxDecision usual) {
        return reason == null ? usual : new TaxDecision(usual.code(), usual.rate(), usual.country(), reason);
    }
}
