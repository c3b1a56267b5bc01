package io.visioncraft.tax;

import io.visioncraft.kernel.SupplyKind;

/**
 * The condition of a row on the buyer: where the supply arrives, seen from the seller, and whether a check has confirmed a tax
 * id of the buyer (TAX-1). Only a confirmed id makes a business (PAY-8): at home any, see {@link TaxQuestion#confirmedBusiness};
 * across the borders of the Union a VAT id of another member state than the seller's, see
 * {@link TaxQuestion#confirmedInAnotherMemberState}.
 *
 * <p>Northern Ireland, country {@code XI}, counts as a member state for goods, and there only a confirmed id that begins with
 * {@code XI} makes a business. For services it is another country, like {@code GB}, of which it is a part for sellers in
 * {@code GB} and {@code XI}. An address in {@code GB} is never taken for one in Northern Ireland, whatever its postcode.
 */
public enum BuyerKind {
    /** Every buyer. */
    ANY,
    /** The supply arrives in the seller's country, the buyer's id is confirmed. */
    HOME_BUSINESS,
    /** The supply arrives in the seller's country, the buyer has no confirmed id. */
    HOME_PRIVATE,
    /** Seller and arrival are in two member states of the European Union, an id of another one than the seller's is confirmed. */
    UNION_BUSINESS,
    /** Seller and arrival are in two member states of the European Union, the buyer has no such id. */
    UNION_PRIVATE,
    /** The supply arrives in another country, and seller and arrival are not both in the European Union. */
    ABROAD;

    /** The kind of the buyer of a question, never {@link #ANY}. */
    static BuyerKind of(TaxQuestion question) {
        String home = question.sellerCountry();
        String arrival = question.arrivalCountry();
        SupplyKind supply = question.taxClass().supply();
        if (arrival.equals(home) || MemberStates.bothInTheUnitedKingdom(home, arrival)) {
            return question.confirmedBusiness() ? HOME_BUSINESS : HOME_PRIVATE;
        }
        if (MemberStates.include(home, supply) && MemberStates.include(arrival, supply)) {
            return question.confirmedInAnotherMemberState() ? UNION_BUSINESS : UNION_PRIVATE;
        }
        return ABROAD;
    }
}
