package io.visioncraft.billing;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * The revenue of one category in one step of a period, in one currency (TAX-2): that of the services which are in it now, without
 * tax. A category below which something was sold has a figure too, though nothing of its own. Immutable and thread-safe.
 *
 * @param span the days of the step
 * @param category the category
 * @param parent the category above it now; null for a root
 * @param name its name as it is now
 * @param invoiced the net of invoices for services that are in this category itself, 0 or more
 * @param credited the net of credit notes for these
 * @param invoicedWithin the net of invoices for services in this category or in any below it
 * @param creditedWithin the net of credit notes for these
 */
public record CategoryRevenue(
        FigureSpan span,
        CategoryId category,
        @Nullable CategoryId parent,
        String name,
        Money invoiced,
        Money credited,
        Money invoicedWithin,
        Money creditedWithin) {

    /** {@return the net of the category itself, invoices less credit notes; negative where more was credited} */
    public Money net() {
        return invoiced.minus(credited);
    }

    /** {@return the net of the category and of all below it, invoices less credit notes} */
    public Money netWithin() {
        return invoicedWithin.minus(creditedWithin);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
