package io.visioncraft.billing;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.PlacedOrder;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxRounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Orders, invoices and credit notes for the tests of this package: 19 % on STANDARD, 7 % on REDUCED, nothing on the rest. */
final class Documents {

    static final Currency EUR = Currency.getInstance("EUR");
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final UserId ANN = new UserId(new UUID(1, 1));
    static final InvoiceId INVOICE = new InvoiceId(new UUID(2, 1));
    static final Parties PARTIES = new Parties(
            Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE")),
            Party.simplified("Ann", "ann@example.com"));

    private Documents() {}

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static OrderLineId lineId(int number) {
        return new OrderLineId(new UUID(3, number));
    }

    static OrderLine line(int number, TaxCategory taxCategory, String unitPrice, String quantity, String discount) {
        UnitPrice price = UnitPrice.of(unitPrice, "EUR");
        Quantity much = Quantity.of(quantity);
        return new OrderLine(
                lineId(number),
                new ServiceId(new UUID(4, number)),
                "CODE-" + number,
                "Service " + number,
                UnitCode.ONE,
                taxCategory,
                new LinePrice(price, null, "agreed"),
                much,
                eur(discount),
                Rounding.amount(price, much).minus(eur(discount)));
    }

    static Order order(OrderDetails details, OrderLine... lines) {
        return PlacedOrder.of(new OrderId(new UUID(5, 1)), "ORD-1", ANN, details, totals(lines), List.of(lines), NOW);
    }

    static Invoice draft(OrderLine... lines) {
        return Invoice.draft(INVOICE, order(OrderDetails.NONE, lines), PARTIES, TODAY, NOW)
                .next();
    }

    static Invoice issued(OrderLine... lines) {
        return draft(lines)
                .issue(new Issuance("INV-2026-000001", TODAY, TODAY.plusDays(14)))
                .next();
    }

    static CreditNote note(Invoice invoice, Credit credit, int number) {
        return CreditNote.issue(
                        new CreditNoteId(new UUID(6, number)),
                        invoice,
                        credit,
                        new Issuance("CRN-2026-00000" + number, TODAY, TODAY),
                        "Came broken",
                        NOW)
                .next();
    }

    private static DocumentTotals totals(OrderLine... lines) {
        Map<TaxCategory, Money> bases = new TreeMap<>();
        for (OrderLine line : lines) {
            bases.merge(line.taxCategory(), line.net(), Money::plus);
        }
        List<TaxGroup> groups = new ArrayList<>();
        bases.forEach((category, base) -> {
            TaxRate rate = rate(category);
            groups.add(new TaxGroup(category, "S", rate, base, Rounding.percentage(base, rate.percent())));
        });
        Money net = Money.total(EUR, Arrays.stream(lines).map(OrderLine::net).toList());
        Money tax = Money.total(EUR, groups.stream().map(TaxGroup::tax).toList());
        return new DocumentTotals(net, tax, net.plus(tax), groups, TaxRounding.GROUP);
    }

    private static TaxRate rate(TaxCategory category) {
        return switch (category) {
            case STANDARD -> TaxRate.of("19");
            case REDUCED -> TaxRate.of("7");
            default -> TaxRate.ZERO;
        };
    }
}
