package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentStatus;
import io.visioncraft.billing.Receivable;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Price;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.crm.CrmLinks;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmTopic;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Instants;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxRounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at the edge of what a record may hold comes back equal too. */
@Rule("MON-5")
class EdgeValuesTest extends StorageCases {

    private final SampleRecords samples = new SampleRecords();

    private static final Money NOTHING = Money.of("0", "EUR");

    @ParameterizedTest
    @CsvSource({"JPY, 1", "EUR, 0.01", "KWD, 0.001", "CLF, 0.0001"})
    @Rule("MON-1")
    void keepsTheLeastAndTheMostOfACurrency(String currency, String least) {
        Money one = Money.of(least, currency);
        Money most = Money.ofMinor(Money.MAX_MINOR_UNITS, one.currency());
        Money zero = Money.zero(one.currency());

        for (Money amount : List.of(one, most)) {
            Receivable receivable = new Receivable(
                    new InvoiceId(samples.id()), amount, amount, zero, amount, LocalDate.of(2026, 1, 1), 1);
            Payment payment = new Payment(
                    new PaymentId(samples.id()),
                    receivable.id(),
                    amount,
                    PaymentStatus.SUCCEEDED,
                    "card",
                    "ch " + amount,
                    SampleRecords.AT,
                    SampleRecords.AT,
                    1);

            stored(store.receivables(), receivable);
            stored(store.payments(), payment);

            assertThat(in(() -> store.receivables().find(receivable.id()))).contains(receivable);
            assertThat(in(() -> store.payments().find(payment.id()))).contains(payment);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000001", "0.1", "999999999999.999999", "1000000000000"})
    @Rule("MON-1")
    void keepsSixDecimalsOfAUnitPrice(String amount) {
        Price price = new Price(
                new PriceId(samples.id()),
                new ServiceId(samples.id()),
                UnitPrice.of(amount, "JPY"),
                new Window(Instants.EARLIEST, Instants.LATEST),
                SampleRecords.AT,
                1);

        stored(store.prices(), price);

        assertThat(in(() -> store.prices().find(price.id()))).contains(price);
    }

    @ParameterizedTest
    @CsvSource({"0.0001, 0", "0.5, 0", "1000000, 1", "999999.9999, 1"})
    @Rule("MON-7")
    void keepsFourDecimalsOfAQuantityAndOfARate(String quantity, String euro) {
        Money net = Money.of(euro, "EUR");
        OrderLine line = new OrderLine(
                new OrderLineId(samples.id()),
                new ServiceId(samples.id()),
                "84029g",
                "Service",
                UnitCode.of("H87"),
                TaxCategory.OUT_OF_SCOPE,
                LinePrice.stated(UnitPrice.of("0.000001", "EUR"), "agreed"),
                Quantity.of(quantity),
                NOTHING,
                net);
        TaxGroup group = new TaxGroup(TaxCategory.OUT_OF_SCOPE, "O", TaxRate.of("99.9999"), net, net);
        Order order = order(
                List.of(line),
                new DocumentTotals(net, net, net.plus(net), List.of(group), TaxRounding.GROUP),
                OrderDetails.NONE);

        stored(store.orders(), order);

        assertThat(in(() -> store.orders().find(order.id()))).contains(order);
    }

    @Test
    void keepsAnOrderWithoutLines() {
        Order cart = samples.order(0);

        stored(store.orders(), cart);

        assertThat(in(() -> store.orders().find(cart.id()))).contains(cart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ß", "漢", "😀", "\"", "\\", "'", "%"})
    @Rule("GEN-4")
    void keepsTheLongestTexts(String character) {
        CrmRecord record = new CrmRecord(
                new CrmRecordId(samples.id()),
                new UserId(samples.id()),
                new CrmTopic(
                        filled(character, Text.CODE), filled(character, Text.SUBJECT), filled(character, Text.MESSAGE)),
                CrmLinks.NONE,
                CrmStatus.NEW,
                CrmPriority.LOW,
                SampleRecords.AT,
                null,
                1);
        CrmMessage message = new CrmMessage(
                true, "SYSTEM", filled(character, Text.CODE), filled(character, Text.MESSAGE), SampleRecords.AT);
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
                TaxCategory.REVERSE_CHARGE,
                ServiceStatus.RETIRED,
                SampleRecords.AT,
                1);

        within(() -> store.crmRecords().save(record, List.of(message)));
        stored(store.categories(), category);
        stored(store.services(), service);

        assertThat(in(() -> store.crmRecords().find(record.id()))).contains(record);
        assertThat(in(() -> store.crmRecords().messages(record.id(), EntryPosition.START, 1)))
                .first()
                .matches(appended -> appended.entry().equals(message));
        assertThat(in(() -> store.categories().find(category.id()))).contains(category);
        assertThat(in(() -> store.services().find(service.id()))).contains(service);
    }

    @Test
    @Rule("GEN-8")
    void keepsInstantsToTheMicrosecondFromTheFirstToTheLast() {
        for (Instant at : List.of(
                Instants.EARLIEST,
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("2026-03-29T01:30:00.000001Z"), // an hour that Berlin's clocks do not have
                Instants.LATEST)) {
            User user = samples.user(at.getEpochSecond() + "@example.com", at);

            stored(store.users(), user);

            assertThat(in(() -> store.users().find(user.id()))).contains(user);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Sao_Paulo", "Pacific/Apia", "Pacific/Kiritimati", "Europe/Berlin"})
    @Rule("GEN-8")
    void keepsDatesWhateverTheZoneOfTheMachine(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            for (LocalDate date : List.of(
                    LocalDate.of(1, 1, 1),
                    LocalDate.of(1582, 10, 10), // left out by the calendar of java.sql.Date
                    LocalDate.of(2011, 12, 30), // left out by Apia
                    LocalDate.of(2018, 11, 4), // began at one o'clock in São Paulo
                    LocalDate.of(9999, 12, 31))) {
                Order order = order(List.of(), samples.order(0).totals(), new OrderDetails("", "", date, date));

                stored(store.orders(), order);

                assertThat(in(() -> store.orders().find(order.id()))).contains(order);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private Order order(List<OrderLine> lines, DocumentTotals totals, OrderDetails details) {
        OrderId id = new OrderId(samples.id());
        return new Order(
                id,
                id.toString(),
                new UserId(samples.id()),
                OrderStatus.DRAFT,
                lines,
                totals,
                details,
                SampleRecords.AT,
                null,
                1);
    }

    private static String filled(String character, int units) {
        return character.repeat(units / character.length());
    }
}
