package io.visioncraft.billing;

import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.Money;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.TaxedDocument;
import io.visioncraft.tax.TaxedLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of an invoice that is put in the place of another, and their totals (INV-1): what was left of the lines of the one
 * before, taxed as it was decided for them. So it comes to what the credit note took back, but for tax, which is rounded anew for
 * each group. No instances.
 */
final class LinesLeft {

    /** A discount, in the words of UNTDID 5189. */
    private static final String DISCOUNT = "95";

    private LinesLeft() {}

    /**
     * Makes the lines of the next invoice, taxed as they were; {@link TaxAtPoint} asks about them again.
     *
     * @param before the invoice whose place it takes
     * @param left what is left of its lines, at least one
     */
    static Supplied of(Invoice before, List<InvoiceLine> left) {
        List<InvoiceLine> parts = left.stream().map(LinesLeft::explained).toList();
        TaxedDocument document = DocumentTotaller.part(
                before.totals().method(),
                parts.stream()
                        .map(line -> new TaxedLine(line.tax(), line.net()))
                        .toList(),
                parts.stream().map(InvoiceLine::amount).toList());
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            InvoiceLine part = parts.get(i);
            lines.add(part.part(
                    part.quantity(),
                    part.allowances(),
                    part.amount(),
                    document.lines().get(i).net()));
        }
        return new Supplied(
                lines,
                DocumentTotaller.lessPrepaid(document.totals(), before.totals().prepaid()));
    }

    /**
     * The line with one more allowance, where a credit took money of it and left its units (BG-27). Rounding can leave a minor
     * unit more than the units come to, which no allowance explains; the amount stays what is left.
     */
    private static InvoiceLine explained(InvoiceLine line) {
        Money nothing = Money.zero(line.amount().currency());
        Money whole = DocumentTotaller.amount(line.unitPrice(), line.quantity(), nothing);
        Money base = whole.minus(line.discount());
        if (!base.exceeds(line.amount())) {
            return line;
        }
        List<Allowance> allowances = new ArrayList<>(line.allowances());
        allowances.add(new Allowance(null, base, base.minus(line.amount()), DISCOUNT, ""));
        return line.part(line.quantity(), allowances, line.amount(), line.net());
    }
}
