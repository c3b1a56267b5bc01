package io.visioncraft.tax;

/**
 * The condition of a row on the buyer: where the supply arrives, seen from the seller, and whether a check has confirmed a tax
 * id of the buyer (TAX-1). Only a confirmed id makes a business (PAY-8), see
 * {@link TaxQuestion#confirmedBusiness}.
 */
public enum BuyerKind {
    /** Every buyer. */
    ANY,
    /** The supply arrives in the seller's country, the buyer's id is confirmed. */
    HOME_BUSINESS,
    /** The supply arrives in the seller's country, the buyer has no confirmed id. */
    HOME_PRIVATE,
    /** Seller and arrival are in two member states of the European Union, the buyer's id is confirmed. */
    UNION_BUSINESS,
    /** Seller and arrival are in two member states of the European Union, the buyer has no confirmed id. */
    UNION_PRIVATE,
    /** The supply arrives in another country, and seller and arrival are not both in the European Union. */
    ABROAD;

    /** The kind of the buyer of a question, never {@link #ANY}. */
    static BuyerKind of(TaxQuestion question) {
        String home = question.sellerCountry();
        String arrival = question.arrivalCountry();
        if (arrival.equals(home)) {
            return question.confirmedBusiness() ? HOME_BUSINESS : HOME_PRIVATE;
        }
        if (MemberStates.include(home) && MemberStates.include(arrival)) {
            return question.confirmedBusiness() ? UNION_BUSINESS : UNION_PRIVATE;
        }
        return ABROAD;
    }
}
