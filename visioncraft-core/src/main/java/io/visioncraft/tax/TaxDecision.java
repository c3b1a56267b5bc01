package io.visioncraft.tax;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.Text;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a line is taxed: code, rate, country and, where there is no tax, the reason (TAX-1). Each line stores its decision, and
 * lines with equal decisions make a tax group (MON-3). Immutable and thread-safe.
 *
 * @param code the category code of EN 16931 (UNTDID 5305, BT-151), one of the constants here or another of that list
 * @param rate 0 to 100 per cent
 * @param country the country whose tax it is, a code of {@link Address#countryCode}; null outside the scope of tax, and on
 *     documents of 0.1, which did not record it
 * @param reason why no tax is charged; null where tax is charged, or where no reason is known
 */
public record TaxDecision(
        String code,
        TaxRate rate,
        @Nullable String country,
        @Nullable ExemptionReason reason) {

    /** Taxed at a rate above zero. */
    public static final String STANDARD = "S";
    /** Taxed by the rules of the Canary Islands (IGIC). */
    public static final String CANARY_ISLANDS = "L";
    /** Taxed by the rules of Ceuta and Melilla (IPSI). */
    public static final String CEUTA_AND_MELILLA = "M";
    /** Taxed at zero per cent. */
    public static final String ZERO = "Z";
    /** Exempt from tax. */
    public static final String EXEMPT = "E";
    /** The buyer owes the tax. */
    public static final String REVERSE_CHARGE = "AE";
    /** A supply to a business of another member state. */
    public static final String INTRA_COMMUNITY = "K";
    /** An export out of the Union. */
    public static final String EXPORT = "G";
    /** Outside the scope of tax. */
    public static final String OUT_OF_SCOPE = "O";

    /** Split payment, in Italy. */
    public static final String SPLIT_PAYMENT = "B";

    /** The codes of EN 16931, in the order in which documents show their groups. */
    static final List<String> CODES = List.of(
            STANDARD,
            ZERO,
            EXEMPT,
            REVERSE_CHARGE,
            INTRA_COMMUNITY,
            EXPORT,
            OUT_OF_SCOPE,
            CANARY_ISLANDS,
            CEUTA_AND_MELILLA,
            SPLIT_PAYMENT);

    private static final Set<String> CHARGED_ELSEWHERE = Set.of(CANARY_ISLANDS, CEUTA_AND_MELILLA, SPLIT_PAYMENT);

    /** The most characters of a code. */
    public static final int MAX_CODE = 3;

    /**
     * Checks the form. Adapters call it for a stored row.
     *
     * @param code the category code, at most 3 characters
     * @param rate 0 to 100 per cent
     * @param country a code of {@link Address#countryCode}; null for none
     * @param reason why no tax is charged; null for none
     * @throws NullPointerException if the rate is null
     * @throws io.visioncraft.error.InvalidInputException with a code of {@link Text#line}, or {@code unknown-country}
     */
    public TaxDecision {
        code = Text.line(code, MAX_CODE);
        Objects.requireNonNull(rate, "rate");
        if (country != null) {
            Address.countryCode(country);
        }
    }

    /**
     * {@return the decision that a rate is charged: {@code S}, or {@code Z} at zero per cent}
     *
     * @param country the country whose tax it is
     * @param rate 0 to 100 per cent
     * @throws io.visioncraft.error.InvalidInputException with {@code required} or {@code unknown-country}
     */
    public static TaxDecision charged(String country, TaxRate rate) {
        boolean zero = Arguments.required("rate", rate).equals(TaxRate.ZERO);
        return new TaxDecision(zero ? ZERO : STANDARD, rate, Arguments.required("country", country), null);
    }

    /**
     * {@return the decision that the supply is exempt: {@code E}}
     *
     * @param country the country whose law exempts it
     * @param reason why; null where no reason is known, which EN 16931 does not allow (BR-E-10)
     * @throws io.visioncraft.error.InvalidInputException with {@code required} or {@code unknown-country}
     */
    public static TaxDecision exempt(String country, @Nullable ExemptionReason reason) {
        return new TaxDecision(EXEMPT, TaxRate.ZERO, Arguments.required("country", country), reason);
    }

    /**
     * {@return the decision that the buyer owes the tax: {@code AE}, VATEX-EU-AE}
     *
     * @param country the country whose tax the buyer owes
     * @throws io.visioncraft.error.InvalidInputException with {@code required} or {@code unknown-country}
     */
    public static TaxDecision reverseCharge(String country) {
        return without(REVERSE_CHARGE, Arguments.required("country", country), "VATEX-EU-AE", "Reverse charge");
    }

    /**
     * {@return the decision that goods go to a business of another member state: {@code K}, VATEX-EU-IC}
     *
     * @param country the country from which they go
     * @throws io.visioncraft.error.InvalidInputException with {@code required} or {@code unknown-country}
     */
    public static TaxDecision intraCommunity(String country) {
        return without(
                INTRA_COMMUNITY, Arguments.required("country", country), "VATEX-EU-IC", "Intra-community supply");
    }

    /**
     * {@return the decision that goods leave the Union: {@code G}, VATEX-EU-G}
     *
     * @param country the country from which they go
     * @throws io.visioncraft.error.InvalidInputException with {@code required} or {@code unknown-country}
     */
    public static TaxDecision export(String country) {
        return without(EXPORT, Arguments.required("country", country), "VATEX-EU-G", "Export outside the EU");
    }

    /** {@return the decision that the supply is outside the scope of tax: {@code O}, VATEX-EU-O, without a country} */
    public static TaxDecision outOfScope() {
        return without(OUT_OF_SCOPE, null, "VATEX-EU-O", "Not subject to VAT");
    }

    private static TaxDecision without(String code, @Nullable String country, String vatex, String text) {
        return new TaxDecision(code, TaxRate.ZERO, country, ExemptionReason.of(vatex, text));
    }

    /** Whether code and rate agree: S has a rate above zero, and others but L, M and B have the rate zero. */
    boolean agrees() {
        boolean zero = rate.equals(TaxRate.ZERO);
        return code.equals(STANDARD) ? !zero : zero || CHARGED_ELSEWHERE.contains(code);
    }

    /** Whether the buyer accounts for the tax because of what it is: AE and K (PAY-8). */
    boolean leavesTheTaxToTheBuyer() {
        return code.equals(REVERSE_CHARGE) || code.equals(INTRA_COMMUNITY);
    }

    /** Whether the buyer pays no tax to this seller because of where or what it is: AE, K and G (MON-2). */
    boolean leavesTheTaxToOthers() {
        return code.equals(REVERSE_CHARGE) || code.equals(INTRA_COMMUNITY) || code.equals(EXPORT);
    }
}
