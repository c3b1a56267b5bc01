package io.visioncraft.tax;

import io.visioncraft.error.RejectionCode;

/** The codes that taxing and totalling reject with. */
public final class TaxCodes {

    /**
     * A document, one line of it, or its tax in the issuer's currency comes to more than 10<sup>15</sup> minor units; the
     * details name the limit (MON-7, MON-8).
     */
    public static final RejectionCode DOCUMENT_TOO_LARGE = RejectionCode.ruleViolated("document-too-large");

    /**
     * A service or a line has a tax class that the library was built without; the details name it (SVC-1). The host adds the
     * class again, or changes the services that have it.
     */
    public static final RejectionCode TAX_CLASS_NOT_SET_UP = RejectionCode.ruleViolated("tax-class-not-set-up");

    /**
     * A document would have tax groups that EN 16931 does not allow together: two of one code and rate,
     * {@code O} beside others, or {@code E} without a reason; the details list them (MON-3).
     */
    public static final RejectionCode TAX_GROUPS_NOT_ALLOWED = RejectionCode.ruleViolated("tax-groups-not-allowed");

    /**
     * EN 16931 asks for ids of the seller beside the tax groups of a document, and the builder's issuer lacks them; the details
     * name the {@code codes} of the groups and what is {@code missing}: a VAT id (K, G), a VAT id or tax number (S, Z, E, AE, L,
     * M), a registration or another id (O, and where there is no VAT id) (INV-2).
     */
    public static final RejectionCode SELLER_NOT_IDENTIFIED = RejectionCode.ruleViolated("seller-not-identified");

    /**
     * EN 16931 asks for the VAT id of the buyer, for reverse charge for that or a registration, and the buyer has none; the
     * details name the {@code codes} of the tax groups (INV-2). A seller outside the European Union meets it, whose buyers' other
     * ids count for AE too.
     */
    public static final RejectionCode BUYER_NOT_IDENTIFIED = RejectionCode.ruleViolated("buyer-not-identified");

    /** The tax table has no row for a line; the details name country, class, kind of buyer and tax point (TAX-1). */
    public static final RejectionCode NO_TAX_RULE = RejectionCode.ruleViolated("no-tax-rule");

    /**
     * The tax policy decided {@code AE} or {@code K} for a buyer without the checked tax id that this wants; the details name
     * code, tax class and country of arrival (PAY-8). Such a policy asks {@link TaxQuestion#confirmedBusiness} or
     * {@link TaxQuestion#confirmedInAnotherMemberState} first; a {@link TaxTable} does so by itself.
     */
    public static final RejectionCode BUYER_NOT_CONFIRMED = RejectionCode.ruleViolated("buyer-not-confirmed");

    /**
     * The tax policy decided {@code K}, which is for goods, for a class whose kind of supply is another; the details name code
     * and tax class (TAX-1). The host gives the class {@code SupplyKind.GOODS}, or its policy decides {@code AE} for services.
     */
    public static final RejectionCode CLASS_NOT_GOODS = RejectionCode.ruleViolated("class-not-goods");

    /**
     * No tax was charged on the order because of its buyer, and the other buyer is of another country, or, with reverse charge
     * and intra-community supply, lacks a tax id of the one before, or the registration of one without a VAT id (ORD-1, PAY-8).
     */
    public static final RejectionCode BUYER_DECIDES_TAX = RejectionCode.ruleViolated("buyer-decides-tax");

    /**
     * A document with tax is in another currency than the issuer's, and no rate of exchange is known for its tax point, or none
     * that is young enough; the details name both currencies, the day and the age (MON-8). The host loads rates, or says
     * {@link TaxSettings#omittingTaxWithoutRate}.
     */
    public static final RejectionCode NO_EXCHANGE_RATE = RejectionCode.ruleViolated("no-exchange-rate");

    /**
     * The port of exchange rates threw, or gave an answer of no use: null, a rate of other currencies, or one of a later day
     * (MON-8). Retryable if it threw.
     */
    public static final RejectionCode EXCHANGE_RATES_UNAVAILABLE =
            RejectionCode.unavailable("exchange-rates-unavailable");

    /**
     * The tax policy threw, or gave an answer of no use: null, a code that EN 16931 does not have, or code and rate that do not
     * agree (TAX-1). Retryable if it threw.
     */
    public static final RejectionCode TAX_POLICY_UNAVAILABLE = RejectionCode.unavailable("tax-policy-unavailable");

    private TaxCodes() {}
}
