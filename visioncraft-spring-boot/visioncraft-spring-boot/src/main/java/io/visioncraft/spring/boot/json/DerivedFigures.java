package io.visioncraft.spring.boot.json;

import io.visioncraft.billing.AgedReceivables;
import io.visioncraft.billing.BilledAmounts;
import io.visioncraft.billing.CategoryRevenue;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoicePreview;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RevenueFigure;
import io.visioncraft.billing.ServiceRevenue;
import io.visioncraft.billing.TaxEntry;
import io.visioncraft.billing.TaxFigure;
import io.visioncraft.billing.TaxedAmount;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.AllowedActions;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderPreview;
import io.visioncraft.tax.ForeignTax;
import java.util.Map;
import java.util.Set;

/**
 * The figures that a record answers by a method and not as a component, and that stand in its JSON: amounts, totals, states and
 * dates that take a rule of the library to work out. What only repeats a component in another form is left out. A test fails
 * when a record gets a method that nobody decided.
 */
final class DerivedFigures {

    private static final Map<Class<?>, Set<String>> WRITTEN = Map.ofEntries(
            Map.entry(AgedReceivables.class, Set.of("currency", "total")),
            Map.entry(AllowedActions.class, Set.of("allowed")),
            Map.entry(BilledAmounts.class, Set.of("gross")),
            Map.entry(CategoryRevenue.class, Set.of("net", "netWithin")),
            Map.entry(CreditNote.class, Set.of("number", "typeCode", "anonymous", "byAmount")),
            Map.entry(CreditNoteSummary.class, Set.of("payable")),
            Map.entry(CreditReason.class, Set.of("automatic")),
            Map.entry(CreditedLine.class, Set.of("units", "byAmount", "discount")),
            Map.entry(CrmDesk.class, Set.of("queued")),
            Map.entry(ForeignTax.class, Set.of("documentCurrency")),
            Map.entry(Invoice.class, Set.of("number", "typeCode", "anonymous", "simplified", "cashDiscount")),
            Map.entry(InvoiceLine.class, Set.of("discount")),
            Map.entry(InvoicePreview.class, Set.of("typeCode", "cashDiscount")),
            Map.entry(InvoiceSummary.class, Set.of("payable")),
            Map.entry(LinePrice.class, Set.of("stated")),
            Map.entry(Order.class, Set.of("currency", "payable", "placedAt", "suppliedWholly")),
            Map.entry(OrderLine.class, Set.of("discount")),
            Map.entry(OrderPreview.class, Set.of("payable")),
            Map.entry(Receivable.class, Set.of("balance", "settlement")),
            Map.entry(RevenueFigure.class, Set.of("currency", "total")),
            Map.entry(ServiceRevenue.class, Set.of("net", "units")),
            Map.entry(TaxEntry.class, Set.of("counted")),
            Map.entry(TaxFigure.class, Set.of("currency", "total")),
            Map.entry(TaxedAmount.class, Set.of("currency", "gross")),
            Map.entry(User.class, Set.of("confirmedTaxIds")));

    private DerivedFigures() {}

    /** The names of the methods of a record whose answers are written. */
    static Set<String> of(Class<?> type) {
        return WRITTEN.getOrDefault(type, Set.of());
    }
}
