package io.visioncraft.billing;

import static io.visioncraft.Like.like;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Discount;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.PlacedOrder;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxQuestion;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTerms;
import io.visioncraft.tax.TaxableLine;
import io.visioncraft.tax.TaxedDocument;
import io.visioncraft.tax.TaxedLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Orders, invoices and credit notes for the tests of this package: 19 % on STANDARD, 7 % on REDUCED,
 * nothing on the rest; a private buyer would pay 19 % on DOMESTIC_REVERSE_CHARGE, too, and 7 % on REVERSED_BOOKS.
 */
final class Documents {

    static final Currency EUR = Currency.getInstance("EUR");
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final UserId ANN = new UserId(new UUID(1, 1));
    static final InvoiceId INVOICE = new InvoiceId(new UUID(2, 1));
    static final TaxClassCode REVERSED_BOOKS = TaxClassCode.of("REVERSED_BOOKS");
    static final TaxSettings FLAT_RATES = TaxSettings.by(Documents::decide).with(TaxClass.of(REVERSED_BOOKS.value()));

    static final Issuer ISSUER = Issuer.of(
            Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE")),
            ZoneId.of("Europe/Berlin"),
            "EUR");
    static final Parties PARTIES = new Parties(ISSUER.party(), Party.simplified("Ann", "ann@example.com"));

    private static final Set<TaxId> CHECKED = Set.of(new TaxId(TaxId.VAT, "DE123456789"));

    private Documents() {}

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static OrderLineId lineId(int number) {
        return new OrderLineId(new UUID(3, number));
    }

    /** A line of a price without tax; its order taxes it. */
    static OrderLine line(int number, TaxClassCode taxClass, String unitPrice, String quantity, String discount) {
        UnitPrice price = UnitPrice.of(unitPrice, "EUR");
        Quantity much = Quantity.of(quantity);
        Money whole = Rounding.amount(price, much);
        Money amount = whole.minus(eur(discount));
        List<Discount> discounts = amount.equals(whole)
                ? List.of()
                : List.of(new Discount(new Allowance(null, whole, eur(discount), "95", "Discount"), false, ""));
        return new OrderLine(
                lineId(number),
                new ServiceId(new UUID(4, number)),
                "CODE-" + number,
                "Service " + number,
                UnitCode.ONE,
                new LineTax(taxClass, TaxDecision.outOfScope()),
                new LinePrice(price, PriceBasis.NET, null, "agreed"),
                much,
                null,
                discounts,
                amount,
                amount);
    }

    static Order order(OrderDetails details, OrderLine... lines) {
        return order(FLAT_RATES, details, lines);
    }

    /** An order of these lines, whose prices have the basis of the settings. */
    static Order order(TaxSettings settings, OrderDetails details, OrderLine... lines) {
        PriceBasis basis = settings.method().basis();
        TaxedDocument taxed = new DocumentTotaller(settings, ISSUER)
                .tax(
                        new TaxTerms(EUR, basis, PARTIES.buyer(), CHECKED, null, TODAY),
                        Arrays.stream(lines)
                                .map(line -> new TaxableLine(line.tax().taxClass(), line.amount()))
                                .toList());
        List<OrderLine> all = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            TaxedLine as = taxed.lines().get(i);
            LinePrice price = like(lines[i].price(), "basis", basis);
            all.add(like(lines[i], "price", price, "tax", as.tax(), "net", as.net()));
        }
        return PlacedOrder.of(new OrderId(new UUID(5, 1)), "ORD-1", ANN, details, taxed.totals(), all, NOW);
    }

    static Invoice draft(OrderLine... lines) {
        return draft(FLAT_RATES, lines);
    }

    static Invoice issued(OrderLine... lines) {
        return issued(FLAT_RATES, lines);
    }

    static Invoice issued(TaxSettings settings, OrderLine... lines) {
        return draft(settings, lines)
                .issue(new Issuance("INV-2026-000001", TODAY, TODAY.plusDays(14)), null)
                .next();
    }

    private static Invoice draft(TaxSettings settings, OrderLine... lines) {
        Order order = order(settings, OrderDetails.NONE, lines);
        return Invoice.draft(INVOICE, order, Supplied.of(order).orElseThrow(), PARTIES, NOW)
                .next();
    }

    static CreditNote note(Invoice invoice, Credit credit, int number) {
        return CreditNote.issue(
                        new CreditNoteId(new UUID(6, number)),
                        invoice,
                        credit,
                        new Issuance("CRN-2026-00000" + number, TODAY, TODAY),
                        new CreditReason(CreditReason.OTHER, "Came broken"),
                        NOW)
                .next();
    }

    private static TaxDecision decide(TaxQuestion question) {
        return switch (question.taxClass().code().value()) {
            case "STANDARD" -> charged("19");
            case "REDUCED" -> charged("7");
            case "DOMESTIC_REVERSE_CHARGE" ->
                question.buyer() == null ? charged("19") : TaxDecision.reverseCharge("DE");
            case "REVERSED_BOOKS" -> question.buyer() == null ? charged("7") : TaxDecision.reverseCharge("DE");
            default -> charged("0");
        };
    }

    private static TaxDecision charged(String percent) {
        return TaxDecision.charged("DE", TaxRate.of(percent));
    }
}
