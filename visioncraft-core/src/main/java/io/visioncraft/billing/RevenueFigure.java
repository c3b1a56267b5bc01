package io.visioncraft.billing;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * What was invoiced and credited in one step of a period, in one currency (TAX-2). Immutable and thread-safe.
 *
 * @param span the days of the step
 * @param invoices the number of invoices
 * @param creditNotes the number of credit notes
 * @param invoiced net and tax of the invoices; what was prepaid, or added to round an amount due, changes neither
 * @param credited net and tax of the credit notes, in the same currency
 * @param stated the tax of those documents that state it in the issuer's currency too, one for each such currency, by its code;
 *     none where no document does. If its taxes add up to less than that of {@link #total}, some documents state none
 */
public record RevenueFigure(
        FigureSpan span,
        long invoices,
        long creditNotes,
        TaxedAmount invoiced,
        TaxedAmount credited,
        List<StatedTax> stated) {

    /** The order of figures: by step and the code of the currency. */
    public static final Comparator<RevenueFigure> ORDER = comparing(RevenueFigure::span, comparing(FigureSpan::from))
            .thenComparing(figure -> figure.currency().getCurrencyCode());

    /**
     * Copies the list.
     *
     * @param span the days of the step
     * @param invoices the number of invoices
     * @param creditNotes the number of credit notes
     * @param invoiced net and tax of the invoices
     * @param credited net and tax of the credit notes, in the same currency
     * @param stated the tax of those documents that state it in the issuer's currency too
     */
    public RevenueFigure {
        stated = List.copyOf(stated);
    }

    /** {@return the currency of all amounts but those that are stated in another} */
    public Currency currency() {
        return invoiced.currency();
    }

    /** {@return what was invoiced less what was credited; negative where more was credited} */
    public TaxedAmount total() {
        return invoiced.minus(credited);
    }
}
