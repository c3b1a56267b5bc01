package io.visioncraft.tax;

import io.visioncraft.kernel.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ids of seller and buyer that EN 16931 asks for beside the tax groups of a document: BR-S-02, BR-Z-02, BR-E-02, BR-AE-02,
 * BR-IC-02, BR-G-02, BR-AF-02, BR-AG-02 and BR-CO-26 (INV-2). A VAT id does not count beside O, where none may be printed
 * (BR-O-02). A tax representative of the seller, who could stand in for it, is not kept.
 */
final class StandardParties {

    /** The groups for which the VAT id of the seller or its number at the local tax office does. */
    private static final Set<String> OF_A_TAXABLE_SELLER = Set.of(
            TaxDecision.STANDARD,
            TaxDecision.ZERO,
            TaxDecision.EXEMPT,
            TaxDecision.REVERSE_CHARGE,
            TaxDecision.CANARY_ISLANDS,
            TaxDecision.CEUTA_AND_MELILLA);

    /** The groups for which the VAT id of the seller alone does. */
    private static final Set<String> ACROSS_BORDERS = Set.of(TaxDecision.INTRA_COMMUNITY, TaxDecision.EXPORT);

    private StandardParties() {}

    /** Refuses a document whose parties lack an id. */
    static void require(Party seller, @Nullable Party buyer, Collection<TaxDecision> decisions) {
        Set<String> codes = new TreeSet<>();
        decisions.forEach(decision -> codes.add(decision.code()));
        if (codes.isEmpty()) {
            return; // a cart without lines
        }
        List<String> missing = new ArrayList<>();
        boolean vatId = seller.vatId().isPresent();
        if (!vatId && codes.stream().anyMatch(ACROSS_BORDERS::contains)) {
            missing.add("VAT id");
        } else if (!vatId && seller.taxNumber().isEmpty() && codes.stream().anyMatch(OF_A_TAXABLE_SELLER::contains)) {
            missing.add("VAT id or tax number");
        }
        boolean printed = vatId && !codes.contains(TaxDecision.OUT_OF_SCOPE);
        if (missing.isEmpty()
                && !printed
                && seller.registration() == null
                && seller.otherIds().isEmpty()) {
            missing.add("registration or another id");
        }
        if (!missing.isEmpty()) {
            throw TaxCodes.SELLER_NOT_IDENTIFIED.rejection(
                    "EN 16931 asks for ids of the seller that the issuer has not: " + missing,
                    "codes",
                    codes,
                    "missing",
                    missing);
        }
        requireBuyer(buyer, codes);
    }

    private static void requireBuyer(@Nullable Party buyer, Set<String> codes) {
        boolean vatId = buyer != null && buyer.vatId().isPresent();
        boolean registered = vatId || (buyer != null && buyer.registration() != null);
        boolean named = (vatId || !codes.contains(TaxDecision.INTRA_COMMUNITY))
                && (registered || !codes.contains(TaxDecision.REVERSE_CHARGE));
        if (!named) {
            throw TaxCodes.BUYER_NOT_IDENTIFIED.rejection(
                    "EN 16931 asks for the VAT id of the buyer, for reverse charge for that or a registration",
                    "codes",
                    codes);
        }
    }
}
