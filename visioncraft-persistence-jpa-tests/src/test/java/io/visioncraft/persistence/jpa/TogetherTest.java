package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.NumberSeries;
import io.visioncraft.error.ConflictException;
import io.visioncraft.identity.IdentityCodes;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.Guard;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statements that go to the database in one round trip keep, refuse and name what they would one by one. */
class TogetherTest extends StorageCases {

    private static final String SERIES = "INVOICE:";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** More than go as values. */
    private static final int MANY = 12;

    private final SampleRecords samples = new SampleRecords();

    @Test
    void sendsTheNewRowsOfAllTablesInOneRoundTrip() {
        opened.watch.executions();
        within(() -> {
            store.ordering().orders().save(samples.order(3), List.of());
            store.identity().users().save(samples.user(), List.of());
        });

        assertThat(opened.watch.executions()).hasSize(1);
    }

    @Test
    @Rule("GEN-14")
    void boundsTheWaitOfNewRowsThatGoBeforeAQuery() {
        opened.watch.executions();
        store.transactions().inTransaction(Deadline.after(Duration.ofMillis(300), () -> 0), () -> {
            store.identity().users().save(samples.user(), List.of());
            store.guards().hold(new Guard.Series(SERIES));
            return true;
        });

        assertThat(opened.watch.executions().get(0)).containsPattern("(?i)lock_(wait_)?timeout");
    }

    @Test
    void keepsTextsThatLookLikeSql() {
        Order order = samples.order(3);
        List<String> texts = List.of("'); END; {\"a\",NULL}", "\\ ? $1 :x -- /*", "NULL");
        List<OrderLine> lines = new ArrayList<>();
        for (int n = 0; n < texts.size(); n++) {
            lines.add(like(order.lines().get(n))
                    .with(OrderLine::description, texts.get(n))
                    .made());
        }
        Order odd = like(order).with(Order::lines, lines).made();

        stored(store.ordering().orders(), odd);

        assertThat(in(() -> store.ordering().orders().find(odd.id()))).contains(odd);
    }

    @Test
    void keepsRowsThatAreTooLongToGoTogether() {
        Map<String, Object> data = Map.of("text", "x".repeat(3_000));
        List<EventRecord> events = SampleEvents.of(new UUID(1, 1), 1, 400).stream()
                .map(event -> like(event).with(EventRecord::data, data).made())
                .toList();

        within(() -> store.events().append(events));

        EventRecord first = events.get(0);
        assertThat(in(() -> store.events()
                        .ofAggregate(first.aggregateType(), first.aggregateId(), EntryPosition.START, 500)))
                .isEqualTo(events);
    }

    @Test
    void namesTheKeyThatIsTakenAmongRowsOfOtherTables() {
        User first = stored(store.identity().users(), samples.user());
        Order order = samples.order(2);

        assertRejected(
                IdentityCodes.DUPLICATE_EMAIL,
                () -> within(() -> {
                    store.ordering().orders().save(order, List.of());
                    store.identity().users().save(samples.user(first.email().text(), SampleRecords.AT), List.of());
                }));

        assertThat(in(() -> store.ordering().orders().find(order.id()))).isEmpty();
    }

    @Test
    @Rule("INV-1")
    void takesAnIdThatIsTakenAmongRowsOfOtherTablesForAClash() {
        Order order = stored(store.ordering().orders(), samples.order(2));
        stored(store.billing().invoicesInForce(), new InvoiceInForce(order.id(), new InvoiceId(samples.id()), 1));

        ConflictException clash = catchThrowableOfType(
                ConflictException.class,
                () -> within(() -> {
                    store.billing().invoices().save(samples.invoice(order), List.of());
                    store.billing()
                            .invoicesInForce()
                            .save(new InvoiceInForce(order.id(), new InvoiceId(samples.id()), 1), List.of());
                }));

        assertThat(clash.retryable()).isTrue();
    }

    @Test
    void insertsThePartsThatAnEarlierVersionDidNotKnowAmongOtherChanges() {
        List<Order> orders = Stream.generate(() -> stored(store.ordering().orders(), samples.order(2)))
                .limit(2)
                .toList();
        opened.execute("DELETE FROM vc_order_service");

        within(() -> orders.forEach(order ->
                store.ordering().orders().save(samples.next(order, OrderStatus.CONFIRMED, order.lines()), List.of())));

        assertThat(opened.strings("SELECT status FROM vc_order_service"))
                .hasSize(4)
                .containsOnly("CONFIRMED");
    }

    @Test
    void keepsManyPartsOfOneRecordAndOfSeveral() {
        List<Order> orders = Stream.generate(() -> samples.order(MANY)).limit(3).toList();
        within(() -> store.ordering().orders().save(orders.get(0), List.of())); // its lines share its id
        within(() ->
                orders.subList(1, 3).forEach(order -> store.ordering().orders().save(order, List.of())));

        for (Order order : orders) {
            assertThat(in(() -> store.ordering().orders().find(order.id()))).contains(order);
        }
    }

    @Test
    void keepsTheStatusOfServicesThatJoinAnOrderInTheTransactionThatMadeIt() {
        Order order = samples.order(MANY);
        List<OrderLine> lines = new ArrayList<>(order.lines());
        lines.add(samples.line(MANY));
        Order confirmed = samples.next(order, OrderStatus.CONFIRMED, lines);
        within(() -> {
            store.ordering().orders().save(order, List.of());
            store.ordering().orders().save(confirmed, List.of());
        });

        assertThat(opened.strings("SELECT status FROM vc_order_service"))
                .hasSize(confirmed.services().size())
                .containsOnly("CONFIRMED");
        assertThat(in(() -> store.ordering().orders().find(order.id()))).contains(confirmed);
    }

    @Test
    @Rule("INV-4")
    void keepsTheLastNumberOfASeriesThatIsSavedMoreThanOnce() {
        within(() -> {
            store.guards().hold(new Guard.Series(SERIES));
            store.billing().numberSeries().save(new NumberSeries(SERIES, "", DAY, 2));
            store.billing().numberSeries().save(new NumberSeries(SERIES, "", DAY, 3));
        });
        assertThat(series()).contains(new NumberSeries(SERIES, "", DAY, 3));

        within(() -> {
            store.guards().hold(new Guard.Series(SERIES));
            store.billing().numberSeries().save(new NumberSeries(SERIES, "", DAY, 4));
            store.identity().users().save(samples.user(), List.of());
            store.billing().numberSeries().save(new NumberSeries(SERIES, "", DAY.plusDays(1), 5));
        });
        assertThat(series()).contains(new NumberSeries(SERIES, "", DAY.plusDays(1), 5));
    }

    private Optional<NumberSeries> series() {
        return in(() -> store.billing().numberSeries().find(SERIES));
    }
}
