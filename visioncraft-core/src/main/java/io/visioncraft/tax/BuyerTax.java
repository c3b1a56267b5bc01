package io.visioncraft.tax;

import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Party;
import java.util.HashSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the tax of a document holds for another buyer (PAY-8). No API. */
@Internal
public final class BuyerTax {

    private BuyerTax() {}

    /**
     * Refuses another buyer for a document whose tax was left to the buyer, unless country and tax ids stay: only those decided
     * it. A registration that stands in for a VAT id stays too (BR-AE-02).
     *
     * @param totals the totals as they were decided
     * @param before the buyer for whom they were; null if it is not known
     * @param after the other buyer
     * @throws io.visioncraft.error.RuleViolatedException with {@code buyer-decides-tax}
     */
    public static void requireSame(DocumentTotals totals, @Nullable Party before, Party after) {
        boolean left =
                totals.groups().stream().anyMatch(group -> group.decision().leavesTheTaxToTheBuyer());
        if (left && !(before != null && alike(before, after))) {
            throw TaxCodes.BUYER_DECIDES_TAX.rejection(
                    "No tax was charged because of the buyer's country and tax ids; another buyer has the same");
        }
    }

    /**
     * {@return whether the buyer pays no tax to this seller because of where or what it is: AE, K or G} Such a document is never a
     * simplified one (INV-2).
     *
     * @param totals the totals of the document
     */
    public static boolean leftToOthers(DocumentTotals totals) {
        return totals.groups().stream().anyMatch(group -> group.decision().leavesTheTaxToOthers());
    }

    private static boolean alike(Party before, Party after) {
        return Objects.equals(country(before), country(after))
                && new HashSet<>(after.taxIds()).containsAll(before.taxIds())
                && (before.vatId().isPresent() || Objects.equals(before.registration(), after.registration()));
    }

    private static @Nullable String country(Party party) {
        return party.address() == null ? null : party.address().country();
    }
}
