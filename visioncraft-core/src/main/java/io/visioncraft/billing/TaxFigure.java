package io.visioncraft.billing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.visioncraft.kernel.TaxRate;
import java.util.Comparator;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What was taxed alike in one step of a period, as a tax return asks for it (TAX-2): of one country, category code, rate, reason
 * and currency. Immutable and thread-safe.
 *
 * @param span the days of the step
 * @param country the country whose tax it is; null outside the scope of tax, and on documents of 0.1, which did not record it
 * @param code the category code of EN 16931, for example {@code S}
 * @param rate the rate
 * @param reasonCode the code of VATEX of the reason why no tax is charged; null without one. Texts of reasons are left out
 * @param invoiced the taxable amount and the tax of invoices, 0 or more
 * @param credited the taxable amount and the tax of credit notes, 0 or more; in the same currency
 */
public record TaxFigure(
        FigureSpan span,
        @Nullable String country,
        String code,
        TaxRate rate,
        @Nullable String reasonCode,
        TaxedAmount invoiced,
        TaxedAmount credited) {

    /** The order of figures: by step, country (none first), code, rate, reason (none first) and currency. */
    public static final Comparator<TaxFigure> ORDER = comparing(TaxFigure::span, comparing(FigureSpan::from))
            .thenComparing(TaxFigure::country, nullsFirst(naturalOrder()))
            .thenComparing(TaxFigure::code)
            .thenComparing(TaxFigure::rate)
            .thenComparing(TaxFigure::reasonCode, nullsFirst(naturalOrder()))
            .thenComparing(figure -> figure.currency().getCurrencyCode());

    /** {@return the currency of all amounts} */
    public Currency currency() {
        return invoiced.currency();
    }

    /** {@return what was invoiced less what was credited: the taxable amount and the tax; negative where more was credited} */
    public TaxedAmount total() {
        return invoiced.minus(credited);
    }
}
