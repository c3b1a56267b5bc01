package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.tax.TaxGroup;
import java.math.BigDecimal;
import java.util.List;

/**
 * What can still be credited of an issued invoice, for a screen that asks how much to credit (INV-5). A credit over the rest
 * comes to {@code net}, {@code tax} and {@code gross}. Immutable and thread-safe.
 *
 * @param invoice the id of the invoice
 * @param lines what is left of each line of the invoice, in its order, also where that is nothing
 * @param groups what is left of each tax group of the invoice, also where that is nothing
 * @param net what is left without tax
 * @param tax what is left of the tax
 * @param gross what is left with tax
 * @param receivableVersion the version of the {@link Receivable} of which this is true, for {@link CreditInvoice#atVersion}
 */
public record CreditableInvoice(
        InvoiceId invoice,
        List<Line> lines,
        List<TaxGroup> groups,
        Money net,
        Money tax,
        Money gross,
        long receivableVersion) {

    /**
     * What is left of a line.
     *
     * @param orderLine the id of the line
     * @param quantity how many units can be credited, without trailing zeros; 0 also for a line that is exhausted, of whose money
     *     nothing is left
     * @param amount what is left of its amount, with or without tax as the document says
     * @param net what is left of its net
     */
    public record Line(OrderLineId orderLine, BigDecimal quantity, Money amount, Money net) {

        /**
         * Drops trailing zeros.
         *
         * @param orderLine the id of the line
         * @param quantity how many units can be credited
         * @param amount what is left of its amount
         * @param net what is left of its net
         */
        public Line {
            BigDecimal stripped = quantity.stripTrailingZeros();
            quantity = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /**
     * Copies the lists.
     *
     * @param invoice the id of the invoice
     * @param lines what is left of each line of the invoice
     * @param groups what is left of each tax group of the invoice
     * @param net what is left without tax
     * @param tax what is left of the tax
     * @param gross what is left with tax
     * @param receivableVersion the version of the receivable
     */
    public CreditableInvoice {
        lines = List.copyOf(lines);
        groups = List.copyOf(groups);
    }
}
