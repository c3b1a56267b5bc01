package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.LongestDocuments.filled;
import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.NumberSeries;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentStatus;
import io.visioncraft.billing.Receivable;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.crm.CrmLinks;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmTopic;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.Instants;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.Discount;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.pricing.Price;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.Guard;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What stands at the edge of what a record may hold comes back equal too: rules VAL. */
@Rule("MON-5")
abstract class ValueContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final String SAVED_IN = "Pacific/Apia";
    private static final String READ_IN = "America/Sao_Paulo";

    @Test
    @Proves("VAL-1")
    @Rule("MON-1")
    final void keepsMoneyAtTheScaleOfItsCurrency() {
        InvoiceId invoice = anInvoice().id();
        for (String one : List.of("1 JPY", "0.01 EUR", "0.10 EUR", "0.001 KWD", "10.100 KWD", "0.0001 CLF")) {
            String[] parts = one.split(" ", 2);
            Money least = Money.of(parts[0], parts[1]);
            for (Money amount : List.of(least, Money.ofMinor(Money.MAX_MINOR_UNITS, least.currency()))) {
                Payment payment = new Payment(
                        new PaymentId(samples.id()),
                        invoice,
                        amount,
                        PaymentStatus.SUCCEEDED,
                        "card",
                        "ch " + samples.next(),
                        ContractRecords.AT,
                        ContractRecords.AT,
                        1);

                stored(persistence.billing().payments(), payment);

                assertThat(committed(persistence.billing().payments(), payment.id()))
                        .contains(payment);
            }
        }
    }

    @Test
    @Proves("VAL-2")
    @Rule("MON-1")
    final void keepsEveryAmountOfADocument() {
        for (String currency : List.of("JPY", "EUR", "KWD")) {
            String other = currency.equals("EUR") ? "KWD" : "EUR";
            Money least = Money.ofMinor(1, Money.of("0", currency).currency());
            Money most = Money.ofMinor(Money.MAX_MINOR_UNITS, least.currency());
            Money zero = Money.zero(least.currency());
            Receivable all = receivable(most, most, zero, most, zero, zero, most);
            Receivable none = receivable(least, zero, least, zero, zero, zero, least);
            Receivable spread = receivable(most, zero, least, least, least, least, zero);
            Order order = order("1", least, TaxRate.ZERO);
            Order reduced = discounted(least, most);
            Invoice invoice = like(documents.invoice(order, "VAL-" + currency))
                    .with(
                            Invoice::foreignTax,
                            new ForeignTax(
                                    ExchangeRate.of(currency, other, "0.0000000001", OrderDetails.LAST_DAY, "E"),
                                    Money.ofMinor(
                                            Money.MAX_MINOR_UNITS,
                                            Money.of("0", other).currency())))
                    .made();
            CreditNote note = like(documents.creditNote(invoice, "VAL-" + currency))
                    .with(
                            CreditNote::foreignTax,
                            new ForeignTax(
                                    ExchangeRate.of(other, currency, "9999999999.9999999999", DAY, "E"),
                                    Money.of("1", other)))
                    .made();

            stored(persistence.billing().receivables(), all);
            stored(persistence.billing().receivables(), none);
            stored(persistence.billing().receivables(), spread);
            stored(persistence.ordering().orders(), order);
            stored(persistence.ordering().orders(), reduced);
            stored(persistence.billing().invoices(), invoice);
            stored(persistence.billing().creditNotes(), note);

            assertThat(committed(persistence.billing().receivables(), all.id())).contains(all);
            assertThat(committed(persistence.billing().receivables(), none.id()))
                    .contains(none);
            assertThat(committed(persistence.billing().receivables(), spread.id()))
                    .contains(spread);
            assertThat(committed(persistence.ordering().orders(), order.id())).contains(order);
            assertThat(committed(persistence.ordering().orders(), reduced.id())).contains(reduced);
            assertThat(committed(persistence.billing().invoices(), invoice.id()))
                    .contains(invoice);
            assertThat(committed(persistence.billing().creditNotes(), note.id()))
                    .contains(note);
        }
    }

    private Receivable receivable(
            Money total,
            Money credited,
            Money allocated,
            Money pending,
            Money discounted,
            Money writtenOff,
            Money excess) {
        Invoice invoice = anInvoice();
        return new Receivable(
                invoice.id(),
                invoice.customer(),
                total,
                credited,
                allocated,
                pending,
                discounted,
                writtenOff,
                excess,
                DAY,
                DAY,
                1);
    }

    /** An order whose discounts, prepayment and rounding are the least and the most that there may be. */
    private Order discounted(Money least, Money most) {
        Money zero = Money.zero(least.currency());
        Order plain = order("1", least, TaxRate.ZERO);
        Discount free = new Discount(new Allowance(new BigDecimal("100"), least, least, "", ""), false, "");
        OrderLine line = like(plain.lines().get(0))
                .with(OrderLine::discounts, List.of(free))
                .with(OrderLine::amount, zero)
                .with(OrderLine::net, zero)
                .made();
        TaxGroup group = new TaxGroup(line.tax().decision(), zero, zero);
        return like(plain)
                .with(Order::lines, List.of(line))
                .with(Order::discounts, List.of(new Discount(new Allowance(null, most, most, "", ""), true, "")))
                .with(
                        Order::totals,
                        new DocumentTotals(
                                zero, zero, zero, most, least, least.minus(most), List.of(group), TaxMethod.STANDARD))
                .made();
    }

    @Test
    @Proves("VAL-3")
    @Rule("MON-1")
    final void keepsSixDecimalsOfAUnitPrice() {
        ServiceId service = aService().id();
        for (String amount : List.of("0", "0.000001", "0.1", "80.123456", "999999999999.999999", "1000000000000")) {
            Price price = new Price(
                    new PriceId(samples.id()),
                    service,
                    UnitPrice.of(amount, "JPY"),
                    PriceBasis.NET,
                    new Window(Instants.EARLIEST, Instants.LATEST),
                    ContractRecords.AT,
                    1);

            stored(persistence.pricing().prices(), price);

            assertThat(committed(persistence.pricing().prices(), price.id())).contains(price);
        }
    }

    @Test
    @Proves("VAL-4")
    @Rule("MON-7")
    final void keepsFourDecimalsOfAQuantityAndOfARate() {
        for (String quantity : List.of("0.0001", "0.5", "1.2345", "999999.9999", "1000000")) {
            Order order = order(quantity, Money.of("0", "EUR"), TaxRate.of("99.9999"));
            for (String supplied : List.of("0", "0.0001", quantity)) {
                Order next = supplied(order, new BigDecimal(supplied));

                stored(persistence.ordering().orders(), next);

                assertThat(committed(persistence.ordering().orders(), next.id()))
                        .contains(next);
            }
        }
    }

    /** Another order like it, of which so much was supplied, at a discount of as little per cent as there may be. */
    private Order supplied(Order order, BigDecimal quantity) {
        Money zero = Money.zero(order.currency());
        Allowance little = new Allowance(new BigDecimal("0.0001"), zero, zero, "", "");
        OrderLine line = like(order.lines().get(0))
                .with(OrderLine::id, new OrderLineId(samples.id()))
                .with(OrderLine::supplied, quantity)
                .with(OrderLine::discounts, List.of(new Discount(little, true, "")))
                .made();
        return like(order)
                .with(Order::id, new OrderId(samples.id()))
                .with(Order::reference, "S-" + samples.next())
                .with(Order::lines, List.of(line))
                .made();
    }

    /** An order of one line; where {@code net} is zero, its unit price is too. */
    private Order order(String quantity, Money net, TaxRate rate) {
        Service service = aService();
        TaxDecision decision = new TaxDecision("O", rate, null, null);
        OrderLine line = new OrderLine(
                new OrderLineId(samples.id()),
                service.id(),
                "84029g",
                "Service",
                UnitCode.of("H87"),
                new LineTax(TaxClassCode.OUT_OF_SCOPE, decision),
                LinePrice.stated(UnitPrice.of(net.amount(), net.currency()), PriceBasis.NET, "agreed"),
                Quantity.of(quantity),
                null,
                List.of(),
                net,
                net);
        TaxGroup group = new TaxGroup(decision, net, net);
        return like(documents.order(aUser(), service, "V-" + samples.next(), ContractRecords.AT))
                .with(Order::lines, List.of(line))
                .with(Order::discounts, List.of())
                .with(Order::totals, DocumentTotals.of(net.currency(), List.of(group), TaxMethod.STANDARD))
                .with(Order::details, OrderDetails.NONE)
                .made();
    }

    @Test
    @Proves("VAL-5")
    @ResourceLock(Resources.TIME_ZONE)
    @Rule("GEN-8")
    final void keepsInstantsToTheMicrosecondFromTheFirstToTheLast() {
        for (Instant at : List.of(
                Instants.EARLIEST,
                Instants.EARLIEST.plusNanos(1000),
                Instant.parse("1582-10-10T12:00:00.000001Z"),
                Instant.parse("1899-12-31T23:59:59.999999Z"),
                Instant.EPOCH.minusNanos(1000),
                Instant.EPOCH,
                Instant.parse("2026-03-29T01:30:00.123456Z"),
                Instant.parse("2026-10-25T01:30:00.999999Z"),
                Instant.parse("2038-01-19T03:14:08.000001Z"),
                Instant.parse("2262-04-11T23:47:16.854776Z"),
                Instants.LATEST)) {
            User user = like(samples.user(aRole(), "at" + samples.next() + "@example.com", at))
                    .with(User::changedAt, at)
                    .made();
            Credentials credentials = new Credentials(user.id(), new PasswordHash("{tests-only}"), 1, at, 1);

            inZone(SAVED_IN, () -> {
                stored(persistence.identity().users(), user);
                stored(persistence.authentication().credentials(), credentials);
            });

            inZone(READ_IN, () -> {
                assertThat(committed(persistence.identity().users(), user.id())).contains(user);
                assertThat(committed(persistence.authentication().credentials(), user.id()))
                        .contains(credentials);
            });
        }
    }

    /** Runs something where the machine stands in another time zone. */
    private static void inZone(String zone, Runnable work) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            work.run();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    @Proves("VAL-6")
    @ResourceLock(Resources.TIME_ZONE)
    final void keepsDatesFromTheFirstToTheLast() {
        int n = 0;
        for (LocalDate date : List.of(
                LocalDate.of(1, 1, 1),
                LocalDate.of(1582, 10, 10),
                LocalDate.of(1900, 3, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2011, 12, 30), // left out by Apia
                LocalDate.of(2018, 11, 4), // began at one o'clock in São Paulo
                OrderDetails.LAST_DAY)) {
            Money zero = Money.of("0", "EUR");
            Receivable receivable = like(receivable(Money.of("1", "EUR"), zero, zero, zero, zero, zero, zero))
                    .with(Receivable::date, date)
                    .with(Receivable::dueDate, date)
                    .made();
            NumberSeries series = new NumberSeries("invoice:" + n++, "", date, Long.MAX_VALUE);

            inZone(SAVED_IN, () -> {
                stored(persistence.billing().receivables(), receivable);
                within(() -> {
                    persistence.guards().hold(new Guard.Series(series.key()));
                    persistence.billing().numberSeries().save(series);
                });
            });

            inZone(READ_IN, () -> {
                assertThat(committed(persistence.billing().receivables(), receivable.id()))
                        .contains(receivable);
                assertThat(in(() -> {
                            persistence.guards().hold(new Guard.Series(series.key()));
                            return persistence.billing().numberSeries().find(series.key());
                        }))
                        .contains(series);
            });
        }
    }

    @Test
    @Proves("VAL-7")
    @Rule("GEN-4")
    final void keepsTheLongestTextsOfAnyCharacter() {
        LongestDocuments longest = new LongestDocuments(documents);
        for (String character : List.of("a", "ß", "漢", "😀", "\"", "\\", "'", "%", "\u0301x", "\uFFFD")) {
            CrmRecord record = crmRecord(
                    filled(character, Text.CODE), filled(character, Text.SUBJECT), filled(character, Text.MESSAGE));
            CrmMessage message = new CrmMessage(
                    true, "SYSTEM", filled(character, Text.CODE), filled(character, Text.MESSAGE), ContractRecords.AT);
            Category category = new Category(
                    new CategoryId(samples.id()),
                    null,
                    filled(character, Text.NAME),
                    filled(character, Text.CODE),
                    filled(character, Text.DESCRIPTION),
                    Long.MAX_VALUE,
                    1);
            Service service = new Service(
                    new ServiceId(samples.id()),
                    filled(character, Text.CODE),
                    filled(character, Text.NAME),
                    filled(character, Text.DESCRIPTION),
                    category.id(),
                    UnitCode.ONE,
                    TaxClassCode.of("Z".repeat(TaxClassCode.MAX_LENGTH)),
                    ServiceStatus.RETIRED,
                    ContractRecords.AT,
                    ContractRecords.CHANGED,
                    1);

            within(() -> persistence.crm().records().save(record, List.of(message)));
            stored(persistence.catalog().categories(), category);
            stored(persistence.catalog().services(), service);
            Order order = stored(persistence.ordering().orders(), longest.order(aUser(), aService(), character));
            Invoice invoice = stored(persistence.billing().invoices(), longest.invoice(character, order));
            User billed = stored(persistence.identity().users(), longest.billed(aUser(), character));

            assertThat(committed(persistence.crm().records(), record.id())).contains(record);
            assertThat(messages(record)).containsExactly(new Appended<>(new EntryPosition(1, 0), message));
            assertThat(committed(persistence.catalog().categories(), category.id()))
                    .contains(category);
            assertThat(committed(persistence.catalog().services(), service.id()))
                    .contains(service);
            assertThat(committed(persistence.ordering().orders(), order.id())).contains(order);
            assertThat(committed(persistence.billing().invoices(), invoice.id()))
                    .contains(invoice);
            assertThat(committed(persistence.identity().users(), billed.id())).contains(billed);
        }
    }

    private CrmRecord crmRecord(String type, String subject, String description) {
        return new CrmRecord(
                new CrmRecordId(samples.id()),
                "Nº " + samples.next(),
                aUser().id(),
                new CrmTopic(type, subject, description),
                CrmLinks.NONE,
                CrmStatus.NEW,
                CrmPriority.LOW,
                ContractRecords.AT,
                null,
                ContractRecords.CHANGED,
                1);
    }

    @Test
    @Proves("VAL-8")
    final void keepsBlanksAndLineBreaksAsTheyAre() {
        CrmRecord record = crmRecord("TWO  BLANKS", "a  b\u00A0c\u3000d", "first\r\n\tsecond\n\n  third");
        CrmMessage message =
                new CrmMessage(true, "SYSTEM", "test ", "  begins and ends with blanks \n ", ContractRecords.AT);
        CrmMessage empty = new CrmMessage(true, "VISITOR", "", "", ContractRecords.AT);

        within(() -> persistence.crm().records().save(record, List.of(message, empty)));

        assertThat(committed(persistence.crm().records(), record.id())).contains(record);
        assertThat(messages(record)).extracting(Appended::entry).containsExactly(message, empty);
    }

    private List<Appended<CrmMessage>> messages(CrmRecord record) {
        return in(() -> persistence.crm().records().messages(record.id(), EntryPosition.START, 10));
    }

    @Test
    @Proves("VAL-9")
    final void keepsEveryBitOfAnId() {
        for (UUID id : List.of(
                new UUID(0, 0),
                new UUID(-1, -1),
                new UUID(0x0123456789ABCDEFL, 0xFEDCBA9876543210L),
                new UUID(Long.MIN_VALUE, Long.MAX_VALUE))) {
            Category category =
                    new Category(new CategoryId(id), null, "Category " + samples.next(), null, "", samples.next(), 1);

            stored(persistence.catalog().categories(), category);

            assertThat(committed(persistence.catalog().categories(), category.id()))
                    .contains(category);
        }
    }
}
