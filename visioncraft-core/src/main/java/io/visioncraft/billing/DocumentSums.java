package io.visioncraft.billing;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks the sums of lines and totals, for invoices and credit notes alike. */
final class DocumentSums {

    private DocumentSums() {}

    /** Refuses a tax in the issuer's currency that was exchanged from another currency than the document's (MON-8). */
    static void check(@Nullable ForeignTax foreignTax, DocumentTotals totals) {
        Currency currency = totals.net().currency();
        if (foreignTax != null && !foreignTax.documentCurrency().equals(currency)) {
            throw KernelCodes.CURRENCY_MISMATCH.rejection(
                    "The tax of a document in " + currency + " is not exchanged by " + foreignTax.rate(),
                    "expected",
                    currency.getCurrencyCode(),
                    "actual",
                    foreignTax.documentCurrency().getCurrencyCode());
        }
    }

    /**
     * Refuses a document without lines, and one whose lines do not add up to its net total.
     *
     * @param net the net of a line
     */
    static <L> void check(List<L> lines, Function<L, Money> net, DocumentTotals totals) {
        if (lines.isEmpty() || !Money.total(totals.net().currency(), lines, net).equals(totals.net())) {
            throw KernelCodes.OUT_OF_RANGE.rejection("The lines of the document do not add up to its totals");
        }
    }
}
