package io.visioncraft.billing;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.tax.DocumentTotals;
import java.util.List;

/** Checks the sums of lines and totals, for invoices and credit notes alike. */
final class DocumentSums {

    private DocumentSums() {}

    /**
     * Refuses a document without lines, and one whose lines do not add up to its net total.
     *
     * @param nets of the lines
     */
    static void check(List<Money> nets, DocumentTotals totals) {
        if (nets.isEmpty() || !Money.total(totals.net().currency(), nets).equals(totals.net())) {
            throw KernelCodes.OUT_OF_RANGE.rejection("The lines of the document do not add up to its totals");
        }
    }
}
