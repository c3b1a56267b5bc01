package io.visioncraft.billing;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.tax.DocumentTotals;
import java.util.List;

/** Checks the sums of lines and totals, for invoices and credit notes alike. */
final class DocumentSums {

    private DocumentSums() {}

    /** Refuses a document without lines, and one whose lines do not add up to its net total. */
    static void check(List<InvoiceLine> lines, DocumentTotals totals) {
        Money net = Money.total(
                totals.net().currency(), lines.stream().map(InvoiceLine::net).toList());
        if (lines.isEmpty() || !net.equals(totals.net())) {
            throw KernelCodes.OUT_OF_RANGE.rejection("The lines of the document do not add up to its totals");
        }
    }
}
