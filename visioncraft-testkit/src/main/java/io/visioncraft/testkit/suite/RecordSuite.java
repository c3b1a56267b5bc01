package io.visioncraft.testkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.identity.RefreshToken;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.Session;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.Receipt;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every record comes back equal to what was saved, in its first state and in the next. */
@Rule("MON-5")
public abstract class RecordSuite extends StoreSuite {

    private Role role;
    private User user;
    private Category category;
    private Service service;
    private Order order;

    @BeforeEach
    protected final void beginWithAnOrder() {
        role = stored(persistence.roles(), samples.role("Night shift"));
        user = stored(persistence.users(), samples.user(role, "Ann.Aerger@bücher.example"));
        category = stored(persistence.categories(), samples.category(null, "Gärten", "G-1", 7));
        service = stored(persistence.services(), samples.service(category, "S-1", "Mähen"));
        order = stored(persistence.orders(), samples.order(user, service, "O-1", SampleRecords.AT));
    }

    @Test
    protected final void keepsRoles() {
        assertComesBack(persistence.roles(), role);
        assertComesBack(persistence.roles(), new Role(role.id(), "Empty", new TreeSet<>(), null, 2));
    }

    @Test
    protected final void keepsUsers() {
        User bare = new User(user.id(), user.email(), "A", role.id(), UserStatus.SUSPENDED, null, user.createdAt(), 2);

        assertComesBack(persistence.users(), user);
        assertComesBack(persistence.users(), bare);
    }

    @Test
    protected final void keepsCredentialsSessionsAndRefreshTokens() {
        Session session = samples.session(user, SampleRecords.AT);
        RefreshToken token = samples.refreshToken(session);
        RefreshToken rotated = new RefreshToken(
                token.id(),
                token.session(),
                token.secretHash(),
                1,
                new TokenId(user.id().value()),
                token.issuedAt(),
                SampleRecords.AT,
                token.expiresAt(),
                2);

        assertComesBack(persistence.credentials(), samples.credentials(user));
        assertComesBack(persistence.sessions(), session);
        assertComesBack(persistence.refreshTokens(), token);
        assertComesBack(persistence.refreshTokens(), rotated);
    }

    @Test
    protected final void keepsCategoriesServicesAndPrices() {
        Window limited = new Window(SampleRecords.AT, SampleRecords.AT.plusSeconds(1));

        assertComesBack(persistence.categories(), category);
        assertComesBack(persistence.categories(), samples.category(category, "Rasen", null, 0));
        assertComesBack(persistence.services(), service);
        assertComesBack(persistence.prices(), samples.price(service, "EUR", limited));
        assertComesBack(persistence.prices(), samples.price(service, "JPY", Window.startingAt(SampleRecords.AT)));
    }

    @Test
    protected final void keepsOrders() {
        Order cart = new Order(
                order.id(),
                order.reference(),
                order.customer(),
                OrderStatus.CANCELLED,
                order.lines(),
                order.totals(),
                OrderDetails.NONE,
                order.createdAt(),
                null,
                2);

        assertComesBack(persistence.orders(), order);
        assertComesBack(persistence.orders(), cart);
    }

    @Test
    protected final void keepsInvoicesAndWhatBecomesOfThem() {
        Invoice draft = samples.invoice(order, null);
        Invoice numbered = samples.invoice(order, "INV-1");
        Invoice issued = new Invoice(
                draft.id(),
                draft.order(),
                draft.customer(),
                numbered.status(),
                draft.parties(),
                draft.lines(),
                draft.totals(),
                draft.references(),
                numbered.issue(),
                draft.createdAt(),
                2);

        assertComesBack(persistence.invoices(), draft);
        assertComesBack(persistence.invoices(), issued);
        assertComesBack(persistence.receivables(), samples.receivable(issued));
        assertComesBack(persistence.creditNotes(), samples.creditNote(issued, "CN-1"));
        assertComesBack(persistence.payments(), samples.payment(issued, "card", "ch_1"));
    }

    @Test
    protected final void keepsCrmRecordsAndDesks() {
        CrmRecord linked = samples.crmRecord(user, service, order, SampleRecords.AT);
        CrmRecord plain = samples.crmRecord(user, null, null, SampleRecords.AT);
        CrmDesk desk = samples.desk(linked, CrmPriority.URGENT);
        CrmDesk assigned = new CrmDesk(desk.id(), user.id(), false, CrmPriority.LOW, desk.createdAt(), 2);

        assertComesBack(persistence.crmRecords(), linked);
        assertComesBack(persistence.crmRecords(), plain);
        assertComesBack(persistence.crmDesks(), desk);
        assertComesBack(persistence.crmDesks(), assigned);
    }

    @Test
    @Rule("GEN-7")
    protected final void keepsReceipts() {
        Receipt receipt = samples.receipt("k-~!", SampleRecords.AT, SampleRecords.AT.plusSeconds(1));

        within(() -> persistence.idempotency().save(receipt));

        assertThat(in(() -> persistence.idempotency().find(receipt.scope(), receipt.useCase(), receipt.key())))
                .contains(receipt);
        assertThat(in(() -> persistence.idempotency().find(receipt.scope(), receipt.useCase(), "other")))
                .isEmpty();
    }

    @Test
    @Rule("EVT-1")
    protected final void keepsEventsInOrder() {
        EventRecord first = samples.event(order, 0);
        EventRecord second = samples.event(order, 1);

        within(() -> persistence.events().append(List.of(first, second)));

        assertThat(eventsAfter(EntryPosition.START, 10)).containsExactly(first, second);
        assertThat(eventsAfter(EntryPosition.START, 1)).containsExactly(first);
        assertThat(eventsAfter(new EntryPosition(1, 0), 10)).containsExactly(second);
        assertThat(in(() ->
                        persistence.events().ofAggregate("invoice", order.id().value(), EntryPosition.START, 10)))
                .isEmpty();
    }

    @Test
    @Rule({"GEN-5", "EVT-1"})
    protected final void forgetsEventsAndReceiptsOfARollback() {
        Receipt receipt = samples.receipt("k-1", SampleRecords.AT, SampleRecords.AT.plusSeconds(1));

        rolledBack(() -> {
            persistence.events().append(List.of(samples.event(order, 0)));
            persistence.idempotency().save(receipt);
        });

        assertThat(eventsAfter(EntryPosition.START, 10)).isEmpty();
        assertThat(in(() -> persistence.idempotency().find(receipt.scope(), receipt.useCase(), receipt.key())))
                .isEmpty();
    }

    @Test
    @Rule("GEN-7")
    protected final void removesExpiredReceiptsOnly() {
        Receipt first = samples.receipt("k-1", SampleRecords.AT, SampleRecords.AT.plusSeconds(1));
        Receipt second = samples.receipt("k-2", SampleRecords.AT, SampleRecords.AT.plusSeconds(2));
        Receipt third = samples.receipt("k-3", SampleRecords.AT, SampleRecords.AT.plusSeconds(3));
        within(() -> List.of(first, second, third).forEach(persistence.idempotency()::save));

        int one = in(() -> persistence.idempotency().removeExpired(third.expiresAt(), 1));
        int rest = in(() -> persistence.idempotency().removeExpired(third.expiresAt(), 10));

        assertThat(one).isEqualTo(1);
        assertThat(rest).isEqualTo(1);
        assertThat(in(() -> persistence.idempotency().find(third.scope(), third.useCase(), "k-3")))
                .contains(third);
    }

    @Test
    @Rule("GEN-10")
    protected final void appendsRowsInOrderAndKeepsTheirPlaces() {
        CrmRecord record = samples.crmRecord(user, null, null, SampleRecords.AT);
        StatusChange<CrmStatus> born = statusChange(null, CrmStatus.NEW);
        StatusChange<CrmStatus> opened = statusChange(CrmStatus.NEW, CrmStatus.OPEN);
        CrmMessage question = new CrmMessage(true, "USER", user.id().toString(), "Why?\nReally.", SampleRecords.AT);
        CrmMessage answer = new CrmMessage(false, "SYSTEM", "desk", "Ünd?", SampleRecords.AT);

        within(() -> persistence.crmRecords().save(record, List.of(born, question)));
        within(() -> persistence.crmRecords().save(record.atVersion(2), List.of(answer, opened)));

        assertThat(in(() -> persistence.crmRecords().messages(record.id(), EntryPosition.START, 10)))
                .containsExactly(at(1, 1, question), at(2, 0, answer));
        assertThat(in(() -> persistence.crmRecords().history(record.id(), EntryPosition.START, 10)))
                .containsExactly(at(1, 0, born), at(2, 1, opened));
        assertThat(in(() -> persistence.crmRecords().history(record.id(), EntryPosition.START, 1)))
                .containsExactly(at(1, 0, born));
        assertThat(in(() -> persistence.crmRecords().history(record.id(), new EntryPosition(1, 0), 10)))
                .containsExactly(at(2, 1, opened));
    }

    @Test
    @Rule("GEN-10")
    protected final void keepsHistoriesAndNotes() {
        CrmRecord record = stored(persistence.crmRecords(), samples.crmRecord(user, null, null, SampleRecords.AT));
        CrmDesk desk = samples.desk(record, CrmPriority.NORMAL);
        CrmNote note = new CrmNote("USER", user.id().toString(), "Careful", SampleRecords.AT);
        StatusChange<UserStatus> suspended = statusChange(UserStatus.ACTIVE, UserStatus.SUSPENDED);
        StatusChange<OrderStatus> confirmed = statusChange(OrderStatus.PLACED, OrderStatus.CONFIRMED);

        within(() -> {
            persistence.users().save(user.atVersion(2), List.of(suspended));
            persistence.orders().save(order.atVersion(2), List.of(confirmed));
            persistence.crmDesks().save(desk, List.of(note));
        });

        assertThat(in(() -> persistence.users().history(user.id(), EntryPosition.START, 10)))
                .containsExactly(at(2, 0, suspended));
        assertThat(in(() -> persistence.orders().history(order.id(), EntryPosition.START, 10)))
                .containsExactly(at(2, 0, confirmed));
        assertThat(in(() -> persistence.crmDesks().notes(record.id(), EntryPosition.START, 10)))
                .containsExactly(at(1, 0, note));
    }

    private <A extends Aggregate<I>, I extends Id> void assertComesBack(
            AggregateRepository<A, I> repository, A record) {
        if (committed(repository, record.id()).isEmpty() || record.version() > 1) {
            stored(repository, record);
        }

        assertThat(committed(repository, record.id())).contains(record);
    }

    private List<EventRecord> eventsAfter(EntryPosition position, int limit) {
        return in(() -> persistence.events().ofAggregate("order", order.id().value(), position, limit));
    }

    private static <S extends Enum<S>> StatusChange<S> statusChange(@Nullable S from, S to) {
        return new StatusChange<>(from, to, SampleRecords.AT, "SYSTEM", "test", "because\nof this");
    }

    private static <E extends Entry> Appended<E> at(long version, int ordinal, E entry) {
        return new Appended<>(new EntryPosition(version, ordinal), entry);
    }
}
