package io.visioncraft.persistence.jpa;

import static io.visioncraft.persistence.jpa.BillingRecords.received;
import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.access.Permission;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.billing.Receivable;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Race;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * A change of a record and the new rows that come with it: who comes second is told that the record is stale, also on
 * PostgreSQL, where they go together, so that a row can be refused before the version was looked at.
 */
@Rule("GEN-6")
class StaleTogetherTest extends StorageCases {

    private final SampleRecords samples = new SampleRecords();
    private final BillingRecords records = new BillingRecords();

    @Test
    void isToldOfTheRecordWhereItsEventsAreTaken() {
        Order order = stored(store.ordering().orders(), samples.order(2));
        Order next = samples.next(order, OrderStatus.CONFIRMED, order.lines());
        List<EventRecord> events = SampleEvents.of(order.id().value(), 2, 1);

        assertStale(order, () -> {
            store.ordering().orders().save(next, List.of());
            store.events().append(events);
        });
    }

    @Test
    void isToldOfTheRecordWhereNothingIsTaken() {
        Order order = stored(store.ordering().orders(), samples.order(2));
        Order next = samples.next(order, OrderStatus.CONFIRMED, order.lines());

        assertStale(order, () -> {
            store.ordering().orders().save(next, List.of());
            store.identity().users().save(samples.user(), List.of());
        });
        assertThat(opened.strings("SELECT id FROM vc_user")).hasSize(1);
    }

    @Test
    void isToldOfTheRecordWhereTheRowsAreTooLongToGoTogether() {
        Order order = stored(store.ordering().orders(), samples.order(2));
        Order next = samples.next(order, OrderStatus.CONFIRMED, order.lines());
        Map<String, Object> data = Map.of("text", "x".repeat(3_000));
        List<EventRecord> events = SampleEvents.of(order.id().value(), 2, 400).stream()
                .map(event -> like(event).with(EventRecord::data, data).made())
                .toList();

        assertStale(order, () -> {
            store.ordering().orders().save(next, List.of());
            store.events().append(events);
        });
    }

    @Test
    void isToldThatOneOfSeveralIsStale() {
        User user = stored(store.identity().users(), samples.user());
        Order order = stored(store.ordering().orders(), samples.order(2));
        List<EventRecord> events = SampleEvents.of(order.id().value(), 2, 1);
        Runnable change = () -> {
            store.identity().users().save(like(user).with(User::version, 2L).made(), List.of());
            store.ordering().orders().save(samples.next(order, OrderStatus.CONFIRMED, order.lines()), List.of());
            store.events().append(events);
        };

        ConflictException stale = catchThrowableOfType(
                ConflictException.class,
                () -> within(() -> {
                    store.ordering().orders().find(order.id());
                    elsewhere(change);
                    change.run();
                }));

        assertThat(stale.is(StaleAggregateException.CODE)).isTrue();
        assertThat(stale.retryable()).isTrue();
    }

    @Test
    void isToldOfARoleThatWasDeletedBeforeItsPermissionsWereChanged() {
        Role role = stored(store.identity().roles(), samples.role("order:read:own"));
        Role changed = like(role)
                .with(Role::permissions, new TreeSet<>(Set.of(Permission.parse("order:read:any"))))
                .with(Role::version, 2L)
                .made();

        Throwable thrown = catchThrowable(() -> within(() -> {
            store.identity().roles().find(role.id());
            elsewhere(() -> store.identity().roles().delete(role));
            store.identity().roles().save(changed, List.of());
        }));

        assertThat(thrown)
                .isInstanceOfSatisfying(
                        StaleAggregateException.class,
                        stale -> assertThat(stale.retryable()).isTrue());
    }

    /** Running again then finds the first payment. */
    @Test
    void isToldOfAReferenceThatIsTakenOrOfTheReceivableAndRunsAgain() {
        Receivable born = stored(store.billing().receivables(), records.receivable("160.00", "EUR"));
        Payment first = records.payment(born.id(), "card", "r-1");
        Payment second = records.payment(born.id(), "card", "r-1");
        within(() -> {
            store.billing().receivables().save(received(born, "0.01"), List.of());
            store.billing().payments().save(first, List.of());
        });

        ConflictException thrown = catchThrowableOfType(
                ConflictException.class,
                () -> within(() -> {
                    store.billing().receivables().save(received(born, "0.01"), List.of());
                    store.billing().payments().save(second, List.of());
                }));

        assertThat(thrown.retryable()).isTrue();
        assertThat(thrown.is(StaleAggregateException.CODE) || thrown.is(PaymentRepository.REFERENCE.code()))
                .isTrue();
        assertThat(in(() -> store.billing().payments().find(second.id()))).isEmpty();
    }

    @Test
    void isToldSoWhoeverComesSecondOfTwoAtOnce() {
        for (int round = 0; round < 5; round++) {
            Order order = stored(store.ordering().orders(), samples.order(2));
            Order next = samples.next(order, OrderStatus.CONFIRMED, order.lines());
            List<EventRecord> events = SampleEvents.of(order.id().value(), 2, 1);

            CyclicBarrier bothHaveRead = new CyclicBarrier(2);

            List<Race.Outcome<Boolean>> outcomes = Race.times(
                    2,
                    n -> () -> in(() -> {
                        store.ordering().orders().find(order.id());
                        await(bothHaveRead);
                        store.ordering().orders().save(next, List.of());
                        store.events().append(events);
                        return true;
                    }));

            assertThat(outcomes).filteredOn(Race.Outcome::succeeded).hasSize(1);
            assertThat(rejectionIn(outcomes).retryable()).isTrue();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    private void elsewhere(Runnable work) {
        Race.elsewhere(() -> in(() -> {
            work.run();
            return true;
        }));
    }

    /** Makes a change that another transaction makes first, after the record was read. */
    private void assertStale(Order order, Runnable change) {
        StaleAggregateException stale = catchThrowableOfType(
                StaleAggregateException.class,
                () -> within(() -> {
                    store.ordering().orders().find(order.id());
                    elsewhere(change);
                    change.run();
                }));

        assertThat(stale).hasMessageContaining(order.id().toString());
    }
}
