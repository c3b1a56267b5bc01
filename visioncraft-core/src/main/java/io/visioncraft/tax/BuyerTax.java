package io.visioncraft.tax;

import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import java.util.HashSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the tax of a document holds for another buyer (ORD-1, PAY-8). Immutable and thread-safe. No API. */
@Internal
public final class BuyerTax {

    private final boolean asksAboutBuyers;
    private final boolean standardDocuments;
    private final Issuer issuer;

    /**
     * Makes it for the documents of one issuer.
     *
     * @param settings how the business taxes
     * @param issuer the seller
     */
    BuyerTax(TaxSettings settings, Issuer issuer) {
        this.asksAboutBuyers = !(settings.policy() instanceof NoTax);
        this.standardDocuments = settings.standardDocuments();
        this.issuer = issuer;
    }

    /**
     * Refuses another buyer for a document on which no tax was charged because of the buyer, unless what decided it stays: the
     * country and the tax ids for AE and K, the country for G, and for O where the buyer was in another country than the seller.
     * Without a tax policy O is for everybody. A registration that stands in for a VAT id stays too (BR-AE-02).
     *
     * @param totals the totals as they were decided
     * @param before the buyer for whom they were; null if it is not known
     * @param after the other buyer
     * @throws io.visioncraft.error.RuleViolatedException with {@code buyer-decides-tax}
     */
    public void requireSame(DocumentTotals totals, @Nullable Party before, Party after) {
        for (TaxGroup group : totals.groups()) {
            boolean holds = switch (group.decision().code()) {
                case TaxDecision.REVERSE_CHARGE, TaxDecision.INTRA_COMMUNITY ->
                    before != null && sameCountry(before, after) && sameIds(before, after);
                case TaxDecision.EXPORT -> before != null && sameCountry(before, after);
                case TaxDecision.OUT_OF_SCOPE -> before == null || !abroad(before) || sameCountry(before, after);
                default -> true;
            };
            if (!holds) {
                throw TaxCodes.BUYER_DECIDES_TAX.rejection(
                        "No tax was charged because of the buyer's country and tax ids; another buyer has the same");
            }
        }
    }

    /**
     * Refuses other countries of buyer and place for lines whose tax class the host no longer declares: nobody can be asked about
     * them.
     *
     * @param buyer the country of the buyer before; null if it had no address
     * @param nextBuyer the country of the other buyer; null without an address
     * @param place the country where the supply went; null if not stated
     * @param nextPlace the country where it goes now; null if not stated
     * @throws io.visioncraft.error.RuleViolatedException with {@code buyer-decides-tax}
     */
    public void requireSameCountries(
            @Nullable String buyer, @Nullable String nextBuyer, @Nullable String place, @Nullable String nextPlace) {
        if (asksAboutBuyers && !(Objects.equals(buyer, nextBuyer) && Objects.equals(place, nextPlace))) {
            throw TaxCodes.BUYER_DECIDES_TAX.rejection(
                    "The tax was decided for other countries, and the library does without the tax class of a line");
        }
    }

    /**
     * Refuses a document whose parties lack an id, where the host wants documents that EN 16931 allows (INV-2).
     *
     * @param totals the totals of the document
     * @param buyer the buyer that it names
     * @throws io.visioncraft.error.RuleViolatedException with {@code seller-not-identified} or {@code buyer-not-identified}
     */
    public void requireNamed(DocumentTotals totals, Party buyer) {
        if (standardDocuments) {
            StandardParties.require(
                    issuer.party(),
                    buyer,
                    totals.groups().stream().map(TaxGroup::decision).toList());
        }
    }

    /**
     * {@return whether the buyer pays no tax to this seller because of where or what it is: AE, K or G} Such a document is never
     * a simplified one (INV-2).
     *
     * @param totals the totals of the document
     */
    public static boolean leftToOthers(DocumentTotals totals) {
        return totals.groups().stream().anyMatch(group -> group.decision().leavesTheTaxToOthers());
    }

    /** Whether the buyer is in another country than the seller, for a policy that asks about buyers at all. */
    private boolean abroad(Party buyer) {
        String country = country(buyer);
        return asksAboutBuyers && country != null && !country.equals(country(issuer.party()));
    }

    private static boolean sameIds(Party before, Party after) {
        return new HashSet<>(after.taxIds()).containsAll(before.taxIds())
                && (before.vatId().isPresent() || Objects.equals(before.registration(), after.registration()));
    }

    private static boolean sameCountry(Party one, Party other) {
        return Objects.equals(country(one), country(other));
    }

    private static @Nullable String country(Party party) {
        return party.address() == null ? null : party.address().country();
    }
}
