package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.Session;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.Placement;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxMethod;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every record comes back equal to what was saved, in its first state and in the next: rules RND. */
@Rule("MON-5")
abstract class RecordContract extends StoreContract {

    private static final Instant LATER = ContractRecords.CHANGED.plusNanos(1_000);

    private Role role;
    private User user;
    private Category category;
    private Service service;
    private Order order;

    @BeforeEach
    final void beginWithAnOrder() {
        role = stored(persistence.identity().roles(), samples.role("Night shift"));
        user = stored(persistence.identity().users(), samples.user(role, "Ann.Aerger@bücher.example"));
        category = stored(persistence.catalog().categories(), samples.category(null, "Gärten", "G-1", 7));
        service = stored(persistence.catalog().services(), samples.service(category, "S-1", "Mähen"));
        order = stored(persistence.ordering().orders(), documents.order(user, service, "O-1", ContractRecords.AT));
    }

    @Test
    @Proves("RND-1")
    final void keepsRoles() {
        assertComesBack(persistence.identity().roles(), role);
        assertComesBack(
                persistence.identity().roles(),
                like(role)
                        .with(Role::name, "Empty")
                        .with(Role::permissions, new TreeSet<>())
                        .with(Role::version, 2L)
                        .made());
    }

    @Test
    @Proves("RND-2")
    final void keepsUsers() {
        User bare = like(user)
                .with(User::name, "A")
                .with(User::status, UserStatus.SUSPENDED)
                .with(User::billingProfile, null)
                .with(User::taxIdChecks, List.of())
                .with(User::changedAt, LATER)
                .with(User::version, 2L)
                .made();

        assertComesBack(persistence.identity().users(), user);
        assertComesBack(persistence.identity().users(), bare);
    }

    @Test
    @Proves("RND-3")
    final void keepsCredentialsSessionsAndRefreshTokens() {
        Session session = samples.session(user, ContractRecords.AT);
        RefreshToken token = samples.refreshToken(session);
        RefreshToken rotated = like(token)
                .with(RefreshToken::successor, new TokenId(user.id().value()))
                .with(RefreshToken::rotatedAt, ContractRecords.AT)
                .with(RefreshToken::version, 2L)
                .made();

        assertComesBack(persistence.authentication().credentials(), samples.credentials(user));
        assertComesBack(persistence.authentication().sessions(), session);
        assertComesBack(persistence.authentication().refreshTokens(), token);
        assertComesBack(persistence.authentication().refreshTokens(), rotated);
    }

    @Test
    @Proves("RND-4")
    final void keepsCategoriesServicesAndPrices() {
        Window limited = new Window(ContractRecords.AT, ContractRecords.AT.plusSeconds(1));

        assertComesBack(persistence.catalog().categories(), category);
        assertComesBack(persistence.catalog().categories(), samples.category(category, "Rasen", null, 0));
        assertComesBack(persistence.catalog().services(), service);
        assertComesBack(
                persistence.catalog().services(),
                like(service)
                        .with(Service::status, ServiceStatus.RETIRED)
                        .with(Service::changedAt, LATER)
                        .with(Service::version, 2L)
                        .made());
        assertComesBack(persistence.pricing().prices(), samples.price(service, "EUR", limited));
        assertComesBack(
                persistence.pricing().prices(), samples.price(service, "JPY", Window.startingAt(ContractRecords.AT)));
    }

    @Test
    @Proves("RND-5")
    final void keepsOrders() {
        Order cart = like(order)
                .with(Order::status, OrderStatus.CANCELLED)
                .with(Order::discounts, List.of())
                .with(Order::details, OrderDetails.NONE)
                .with(Order::placement, null)
                .with(Order::changedAt, LATER)
                .with(Order::version, 2L)
                .made();
        Order ofAnUnknownBuyer = like(order)
                .with(Order::placement, new Placement(ContractRecords.AT, null))
                .with(Order::version, 3L)
                .made();

        assertComesBack(persistence.ordering().orders(), order);
        assertComesBack(persistence.ordering().orders(), cart);
        assertComesBack(persistence.ordering().orders(), ofAnUnknownBuyer);
    }

    @Test
    @Proves("RND-6")
    final void keepsInvoicesAndWhatBecomesOfThem() {
        Invoice draft = documents.invoice(order, null);
        Invoice numbered = documents.invoice(order, "INV-1");
        Invoice issued = like(draft)
                .with(Invoice::status, numbered.status())
                .with(Invoice::foreignTax, numbered.foreignTax())
                .with(Invoice::references, numbered.references())
                .with(Invoice::issue, numbered.issue())
                .with(Invoice::version, 2L)
                .made();
        CreditNote atHome = like(documents.creditNote(issued, "CN-2"))
                .with(CreditNote::foreignTax, null)
                .made();

        assertComesBack(persistence.billing().invoices(), draft);
        assertComesBack(persistence.billing().invoices(), issued);
        assertComesBack(persistence.billing().receivables(), documents.receivable(issued));
        assertComesBack(persistence.billing().creditNotes(), documents.creditNote(issued, "CN-1"));
        assertComesBack(persistence.billing().creditNotes(), atHome);
        assertComesBack(persistence.billing().creditNotes(), documents.creditNoteByAmount(issued, "CN-3"));
        assertComesBack(persistence.billing().payments(), documents.payment(issued, "card", "ch_1"));
    }

    @Test
    @Proves("RND-7")
    final void keepsCrmRecordsAndDesks() {
        CrmRecord linked = samples.crmRecord(user, service, order, ContractRecords.AT);
        CrmRecord plain = samples.crmRecord(user, null, null, ContractRecords.AT);
        CrmDesk desk = samples.desk(linked, CrmPriority.URGENT);
        CrmDesk assigned = like(desk)
                .with(CrmDesk::assignee, user.id())
                .with(CrmDesk::status, CrmStatus.WAITING_ON_CUSTOMER)
                .with(CrmDesk::priority, CrmPriority.LOW)
                .with(CrmDesk::changedAt, LATER)
                .with(CrmDesk::version, 2L)
                .made();

        assertComesBack(persistence.crm().records(), linked);
        assertComesBack(persistence.crm().records(), plain);
        assertComesBack(
                persistence.crm().records(),
                like(plain)
                        .with(CrmRecord::status, CrmStatus.CLOSED)
                        .with(CrmRecord::closedAt, LATER)
                        .with(CrmRecord::changedAt, LATER)
                        .with(CrmRecord::version, 2L)
                        .made());
        assertComesBack(persistence.crm().desks(), desk);
        assertComesBack(persistence.crm().desks(), assigned);
    }

    @Test
    @Proves("RND-13")
    final void keepsARecordOfEveryKind() {
        for (Kind<?, ?> kind : Kinds.all()) {
            assertComesBack(kind);
        }
    }

    private <A extends Aggregate<I>, I extends Id> void assertComesBack(Kind<A, I> kind) {
        assertComesBack(kind.repository(persistence), kind.sample(this));
    }

    @Test
    @Proves("RND-8")
    @Rule("GEN-10")
    final void appendsRowsInOrderAndKeepsTheirPlaces() {
        CrmRecord record = samples.crmRecord(user, null, null, ContractRecords.AT);
        StatusChange<CrmStatus> born = statusChange(null, CrmStatus.NEW);
        StatusChange<CrmStatus> opened = statusChange(CrmStatus.NEW, CrmStatus.OPEN);
        CrmMessage question = new CrmMessage(true, "USER", user.id().toString(), "Why?\nReally.", ContractRecords.AT);
        CrmMessage answer = new CrmMessage(false, "SYSTEM", "desk", "Ünd?", ContractRecords.AT);

        within(() -> persistence.crm().records().save(record, List.of(born, question)));
        within(() -> persistence.crm().records().save(record.atVersion(2), List.of(answer, opened)));

        assertThat(in(() -> persistence.crm().records().messages(record.id(), EntryPosition.START, 10)))
                .containsExactly(at(1, 1, question), at(2, 0, answer));
        assertThat(in(() -> persistence.crm().records().history(record.id(), EntryPosition.START, 10)))
                .containsExactly(at(1, 0, born), at(2, 1, opened));
        assertThat(in(() -> persistence.crm().records().history(record.id(), EntryPosition.START, 1)))
                .containsExactly(at(1, 0, born));
        assertThat(in(() -> persistence.crm().records().history(record.id(), new EntryPosition(1, 0), 10)))
                .containsExactly(at(2, 1, opened));
    }

    @Test
    @Proves("RND-9")
    @Rule("GEN-10")
    final void keepsHistoriesAndNotes() {
        CrmRecord record = stored(persistence.crm().records(), samples.crmRecord(user, null, null, ContractRecords.AT));
        CrmDesk desk = samples.desk(record, CrmPriority.NORMAL);
        CrmNote note = new CrmNote("USER", user.id().toString(), "Careful", ContractRecords.AT);
        StatusChange<UserStatus> suspended = statusChange(UserStatus.ACTIVE, UserStatus.SUSPENDED);
        StatusChange<OrderStatus> confirmed = statusChange(OrderStatus.PLACED, OrderStatus.CONFIRMED);
        StatusChange<ServiceStatus> retired = statusChange(ServiceStatus.ACTIVE, ServiceStatus.RETIRED);

        within(() -> {
            persistence.catalog().services().save(service.atVersion(2), List.of(retired));
            persistence.identity().users().save(user.atVersion(2), List.of(suspended));
            persistence.ordering().orders().save(order.atVersion(2), List.of(confirmed));
            persistence.crm().desks().save(desk, List.of(note));
        });

        assertThat(in(() -> persistence.identity().users().history(user.id(), EntryPosition.START, 10)))
                .containsExactly(at(2, 0, suspended));
        assertThat(in(() -> persistence.ordering().orders().history(order.id(), EntryPosition.START, 10)))
                .containsExactly(at(2, 0, confirmed));
        assertThat(in(() -> persistence.catalog().services().history(service.id(), EntryPosition.START, 10)))
                .containsExactly(at(2, 0, retired));
        assertThat(in(() -> persistence.crm().desks().notes(record.id(), EntryPosition.START, 10)))
                .containsExactly(at(1, 0, note));
    }

    @Test
    @Proves("RND-10")
    final void putsTheNextStateInThePlaceOfTheWholeOfTheLast() {
        Order small = documents.orderOf(user, service, "O-2", 1, 2);
        Order large = documents.orderOf(user, service, "O-2", 3, 9);
        Order cart = like(small)
                .with(Order::status, OrderStatus.DRAFT)
                .with(Order::lines, List.of())
                .with(Order::totals, DocumentTotals.zero(large.currency(), TaxMethod.STANDARD))
                .with(Order::placement, null)
                .with(Order::version, 4L)
                .made();

        for (Order next : List.of(
                small,
                like(small)
                        .with(Order::lines, large.lines())
                        .with(Order::totals, large.totals())
                        .with(Order::version, 2L)
                        .made(),
                small.atVersion(3),
                cart)) {
            stored(persistence.ordering().orders(), next);

            assertThat(committed(persistence.ordering().orders(), small.id())).contains(next);
        }
    }

    @Test
    @Proves("RND-11")
    final void keepsLinesGroupsAndAddressesInTheirOrder() {
        Order many = documents.orderOf(user, service, "O-2", Order.MAX_LINES, 3);
        Party party = new Party(
                "Ann",
                new Address(List.of("c", "a", "b"), "Wien", "", "", "AT"),
                List.of(new TaxId("Z", "9"), new TaxId("A", "1"), new TaxId("M", "5"), new TaxId("A", "0")),
                "");
        User of = like(user)
                .with(User::name, "A")
                .with(User::billingProfile, party)
                .with(User::taxIdChecks, List.of(check("A", "1"), check("Z", "9")))
                .with(User::version, 2L)
                .made();

        assertComesBack(persistence.ordering().orders(), many);
        assertComesBack(persistence.billing().invoices(), documents.invoice(many, "INV-1"));
        assertComesBack(persistence.identity().users(), of);
    }

    private static TaxIdCheck check(String scheme, String value) {
        return new TaxIdCheck(new TaxId(scheme, value), "AT", ContractRecords.AT, TaxIdCheck.Result.VALID, "VIES", "");
    }

    @Test
    @Proves("RND-12")
    final void findsNothingUnderAnIdThatIsNotStored() {
        for (Kind<?, ?> kind : Kinds.all()) {
            Kind.One<?, ?> one = kind.one(this);

            assertThat(in(one::found)).as(kind.name()).isFalse();
        }
    }

    private <A extends Aggregate<I>, I extends Id> void assertComesBack(
            AggregateRepository<A, I> repository, A record) {
        if (committed(repository, record.id()).isEmpty() || record.version() > 1) {
            stored(repository, record);
        }

        assertThat(committed(repository, record.id())).contains(record);
    }

    private static <S extends Enum<S>> StatusChange<S> statusChange(@Nullable S from, S to) {
        return new StatusChange<>(from, to, ContractRecords.AT, "SYSTEM", "test", "because\nof this");
    }

    private static <E extends Entry> Appended<E> at(long version, int ordinal, E entry) {
        return new Appended<>(new EntryPosition(version, ordinal), entry);
    }
}
