package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryRepository.ChildPosition;
import io.visioncraft.catalog.CategoryRepository.NamePosition;
import io.visioncraft.catalog.CategoryRepository.NodePosition;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmDeskRepository;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.pricing.Price;
import io.visioncraft.spi.EntryPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every listing has its order, and reading it in parts gives the whole: rules LST. */
@Rule("GEN-9")
public abstract class ListingContract extends StoreContract {

    private static final Instant AT = ContractRecords.AT;
    private static final Currency EUR = Currency.getInstance("EUR");

    /** Not in the order of any list. */
    private static final List<Integer> MIXED = List.of(6, 1, 4, 0, 7, 3, 5, 2, 9, 8);

    private Role role;
    private User ann;
    private User bob;
    private Category garden;

    @BeforeEach
    protected final void beginWithTwoCustomers() {
        role = stored(persistence.identity().roles(), samples.role("Customers"));
        ann = stored(persistence.identity().users(), samples.user(role, "ann@example.com", AT));
        bob = stored(persistence.identity().users(), samples.user(role, "bob@example.com", AT.plusSeconds(1)));
        garden = stored(persistence.catalog().categories(), samples.category(null, "Garden", null, 0));
    }

    @Test
    @Proves("LST-1")
    protected final void listsUsersNewestFirst() {
        User cid = stored(persistence.identity().users(), samples.user(role, "cid@example.com", AT));
        User suspended = like(bob)
                .with(User::role, role.id())
                .with(User::status, UserStatus.SUSPENDED)
                .with(User::billingProfile, null)
                .with(User::version, 2L)
                .made();
        stored(persistence.identity().users(), suspended);

        List<UserSummary> all = inParts(last -> persistence.identity().users().list(Set.of(), position(last), 2));
        List<UserSummary> active = in(() -> persistence.identity().users().list(Set.of(UserStatus.ACTIVE), null, 10));

        assertThat(all).extracting(UserSummary::id).containsExactly(bob.id(), cid.id(), ann.id());
        assertThat(active).extracting(UserSummary::id).containsExactly(cid.id(), ann.id());
        assertThat(all.get(2)).isEqualTo(UserSummary.of(ann));
    }

    private static UserRepository.@Nullable Position position(@Nullable UserSummary last) {
        return last == null ? null : new UserRepository.Position(last.createdAt(), last.id());
    }

    @Test
    @Proves("LST-2")
    protected final void countsUsersByRole() {
        Role empty = stored(persistence.identity().roles(), samples.role("Empty"));
        within(() -> persistence
                .identity()
                .users()
                .save(
                        like(bob)
                                .with(User::role, role.id())
                                .with(User::status, UserStatus.SUSPENDED)
                                .with(User::billingProfile, null)
                                .with(User::version, 2L)
                                .made(),
                        List.of()));

        assertThat(in(() -> persistence.identity().users().any())).isTrue();
        assertThat(in(() -> persistence.identity().users().anyWithRole(role.id())))
                .isTrue();
        assertThat(in(() -> persistence.identity().users().anyWithRole(empty.id())))
                .isFalse();
        assertThat(in(() -> persistence.identity().users().withRole(role.id(), null, 10)))
                .containsExactly(ann.id(), bob.id());
        assertThat(in(() -> persistence.identity().users().withRole(role.id(), ann.id(), 10)))
                .containsExactly(bob.id());
        assertThat(in(() -> persistence.identity().users().withRole(empty.id(), null, 10)))
                .isEmpty();
        assertThat(in(() -> persistence.identity().users().countActive(role.id())))
                .isEqualTo(1);
        assertThat(in(() -> persistence.identity().users().findByEmail("ann@example.com")))
                .contains(ann);
        assertThat(in(() -> persistence.identity().users().findByEmail("Ann@example.com")))
                .isEmpty();
    }

    @Test
    @Proves("LST-3")
    @Rule("GEN-11")
    protected final void listsRolesByFoldedName() {
        stored(persistence.identity().roles(), samples.role("straße"));
        stored(persistence.identity().roles(), samples.role("Strasse"));
        stored(persistence.identity().roles(), samples.role("\uFF5Ewave"));
        stored(persistence.identity().roles(), samples.role("\uD835\uDC00lpha"));

        List<Role> all = in(() -> persistence.identity().roles().all());

        assertThat(all)
                .extracting(Role::name)
                .containsExactly("Customers", "Strasse", "straße", "\uFF5Ewave", "\uD835\uDC00lpha");
    }

    @Test
    @Proves("LST-3")
    protected final void listsAndFindsByFoldedNameInTheOrderOfBytes() {
        for (String name : List.of("Care \uFF5E", "care a", "care \uD835\uDC00", "CARE ß", "care Z")) {
            stored(persistence.catalog().categories(), samples.category(garden, name, null, 0));
            stored(persistence.catalog().services(), samples.service(garden, "S-" + samples.next(), name));
        }
        String[] inOrder = {"care a", "care Z", "CARE ß", "Care \uFF5E", "care \uD835\uDC00"};
        ServiceRepository.Query care = new ServiceRepository.Query(null, List.of("care"), Set.of());

        assertThat(in(() -> persistence.catalog().categories().search(List.of("care"), null, 9)))
                .extracting(Category::name)
                .containsExactly(inOrder);
        List<ServiceSummary> services = inParts(last -> services(care, last));
        assertThat(services).extracting(ServiceSummary::name).containsExactly(inOrder);
    }

    @Test
    @Proves("LST-4")
    @Rule({"CAT-2", "CAT-5"})
    protected final void listsCategoriesByRankDepthAndName() {
        Category trees = stored(persistence.catalog().categories(), samples.category(garden, "Tree care", "T", 5));
        Category lawn = stored(persistence.catalog().categories(), samples.category(garden, "Lawn care", "L", 5));
        Category pond = stored(persistence.catalog().categories(), samples.category(garden, "Pond", "P", 2));
        Category pruning =
                stored(persistence.catalog().categories(), samples.category(trees, "Careful pruning", "t", 0));
        Category home = stored(persistence.catalog().categories(), samples.category(null, "Home", null, 1));

        List<Category> children = inParts(last -> persistence
                .catalog()
                .categories()
                .children(garden.id(), last == null ? null : new ChildPosition(last.rank(), last.id()), 1));
        List<Category> subtree = inParts(last -> persistence
                .catalog()
                .categories()
                .subtree(garden.id(), last == null ? null : new NodePosition(depth(last), last.id()), 2)
                .stream()
                .map(node -> {
                    assertThat(node.depth()).isEqualTo(depth(node.category()));
                    return node.category();
                })
                .toList());
        List<Category> found = inParts(last -> persistence
                .catalog()
                .categories()
                .search(List.of("care"), last == null ? null : new NamePosition(last.nameKey(), last.id()), 1));

        assertThat(children).containsExactly(pond, trees, lawn);
        assertThat(subtree).containsExactly(garden, trees, lawn, pond, pruning);
        assertThat(found).containsExactly(pruning, lawn, trees);
        assertThat(in(() -> persistence.catalog().categories().search(List.of("ca", "tr"), null, 9)))
                .containsExactly(trees);
        assertThat(in(() -> persistence.catalog().categories().children(null, null, 9)))
                .containsExactly(garden, home);
        assertThat(in(() -> persistence.catalog().categories().path(pruning.id())))
                .containsExactly(garden, trees, pruning);
        assertThat(in(() -> persistence
                        .catalog()
                        .categories()
                        .path(samples.category(null, "?", null, 0).id())))
                .isEmpty();
        assertThat(in(() -> persistence.catalog().categories().highestRank(garden.id())))
                .isEqualTo(5);
        assertThat(in(() -> persistence.catalog().categories().highestRank(null)))
                .isEqualTo(1);
        assertThat(in(() -> persistence.catalog().categories().highestRank(pond.id())))
                .isEqualTo(-1);
        assertThat(in(() -> persistence.catalog().categories().takenCodes(Set.of("T", "t", "l"))))
                .containsExactlyInAnyOrder("T", "t");
    }

    private int depth(Category category) {
        return in(() -> persistence.catalog().categories().path(category.id())).size();
    }

    @Test
    @Proves("LST-5")
    @Rule({"CAT-3", "CAT-5"})
    protected final void movesASubtreeWithItsRoot() {
        Category home = stored(persistence.catalog().categories(), samples.category(null, "Home", null, 1));
        Category trees = stored(persistence.catalog().categories(), samples.category(garden, "Trees", null, 0));
        Category oak = stored(persistence.catalog().categories(), samples.category(trees, "Oak", null, 0));
        Category moved = stored(
                persistence.catalog().categories(),
                like(trees)
                        .with(Category::parent, home.id())
                        .with(Category::name, "Trees")
                        .with(Category::version, 2L)
                        .made());

        assertThat(in(() -> persistence.catalog().categories().path(oak.id()))).containsExactly(home, moved, oak);
        assertThat(in(() -> persistence.catalog().categories().subtreeSize(home.id())))
                .isEqualTo(3);
        assertThat(in(() -> persistence.catalog().categories().subtreeHeight(home.id())))
                .isEqualTo(3);
        assertThat(in(() -> persistence.catalog().categories().subtreeSize(garden.id())))
                .isEqualTo(1);
        assertThat(in(() -> persistence
                        .catalog()
                        .categories()
                        .subtreeSize(samples.category(null, "?", null, 0).id())))
                .isZero();
    }

    @Test
    @Proves("LST-6")
    protected final void showsATransactionItsOwnWritesInEveryList() {
        Category home = stored(persistence.catalog().categories(), samples.category(null, "Home", null, 1));
        Category trees = stored(persistence.catalog().categories(), samples.category(garden, "Tree care", null, 0));
        Category oak = stored(persistence.catalog().categories(), samples.category(trees, "Oak", null, 0));
        Category wood = like(trees)
                .with(Category::parent, home.id())
                .with(Category::name, "Wood")
                .with(Category::code, "W")
                .with(Category::rank, 9L)
                .with(Category::version, 2L)
                .made();

        List<List<Category>> seen = in(() -> {
            persistence.catalog().categories().save(wood, List.of());
            persistence.catalog().categories().delete(oak);
            return List.of(
                    persistence.catalog().categories().children(garden.id(), null, 9),
                    persistence.catalog().categories().children(home.id(), null, 9),
                    persistence.catalog().categories().children(wood.id(), null, 9),
                    persistence.catalog().categories().path(wood.id()),
                    persistence.catalog().categories().search(List.of("care"), null, 9),
                    persistence.catalog().categories().search(List.of("woo"), null, 9));
        });

        assertThat(seen)
                .containsExactly(List.of(), List.of(wood), List.of(), List.of(home, wood), List.of(), List.of(wood));
    }

    @Test
    @Proves("LST-6")
    @Rule("GEN-5")
    protected final void showsATransactionTheRowsItAddedToAnyListAndForgetsThemWithIt() {
        for (PagedList<?> list : PagedLists.of(this)) {
            MIXED.forEach(n -> list.insert().accept(n + 10));
            List<Object> there = list.whole();
            List<Object> seen = new ArrayList<>();

            rolledBack(() -> {
                list.insert().accept(50);
                list.noise().accept(50);
                seen.addAll(list.whole());
            });

            assertThat(seen)
                    .as(list.name() + ", within the transaction")
                    .hasSize(there.size() + 1)
                    .containsAll(there);
            assertThat(list.whole()).as(list.name() + ", after its rollback").isEqualTo(there);
        }
    }

    @Test
    @Proves("LST-7")
    @Rule("SVC-2")
    protected final void listsServicesByName() {
        Category trees = stored(persistence.catalog().categories(), samples.category(garden, "Trees", null, 0));
        Category home = stored(persistence.catalog().categories(), samples.category(null, "Home", null, 1));
        Service mowing = stored(persistence.catalog().services(), samples.service(garden, "M-1", "Mowing lawns"));
        Service felling = stored(persistence.catalog().services(), samples.service(trees, "F-1", "felling"));
        Service cleaning =
                stored(persistence.catalog().services(), samples.service(home, "C-1", "Cleaning (lawn chairs)"));
        Set<ServiceStatus> any = Set.of();

        List<ServiceSummary> all = inParts(last -> services(new ServiceRepository.Query(null, List.of(), any), last));
        List<ServiceSummary> lawn =
                inParts(last -> services(new ServiceRepository.Query(null, List.of("law"), any), last));

        assertThat(all).extracting(ServiceSummary::id).containsExactly(cleaning.id(), felling.id(), mowing.id());
        assertThat(lawn).extracting(ServiceSummary::id).containsExactly(cleaning.id(), mowing.id());
        assertThat(in(() -> services(new ServiceRepository.Query(garden.id(), List.of(), any), null)))
                .extracting(ServiceSummary::id)
                .containsExactly(felling.id(), mowing.id());
        assertThat(in(() -> services(
                        new ServiceRepository.Query(garden.id(), List.of("mow", "law"), Set.of(ServiceStatus.ACTIVE)),
                        null)))
                .extracting(ServiceSummary::id)
                .containsExactly(mowing.id());
        assertThat(in(() -> services(new ServiceRepository.Query(null, List.of(), Set.of(ServiceStatus.DRAFT)), null)))
                .isEmpty();
        assertThat(in(() -> persistence.catalog().services().inCategory(garden.id(), null, 9)))
                .containsExactly(mowing);
        assertThat(in(() -> persistence.catalog().services().inCategory(garden.id(), mowing.id(), 9)))
                .isEmpty();
        assertThat(in(() -> persistence.catalog().services().findByCode("F-1"))).contains(felling);
        assertThat(in(() -> persistence.catalog().services().findByCode("f-1"))).isEmpty();
        assertThat(in(() -> persistence.catalog().services().findAll(List.of(felling.id(), mowing.id()))))
                .containsExactlyInAnyOrder(felling, mowing);
    }

    private List<ServiceSummary> services(ServiceRepository.Query query, @Nullable ServiceSummary last) {
        ServiceRepository.NamePosition after =
                last == null ? null : new ServiceRepository.NamePosition(Folding.key(last.name()), last.id());
        return persistence.catalog().services().list(query, after, 2);
    }

    @Test
    @Proves("LST-8")
    @Rule({"PRC-1", "PRC-2"})
    protected final void findsPricesByTime() {
        Service service = stored(persistence.catalog().services(), samples.service(garden, "M-1", "Mowing"));
        Service other = stored(persistence.catalog().services(), samples.service(garden, "M-2", "Digging"));
        Price old = stored(
                persistence.pricing().prices(), samples.price(service, "EUR", new Window(AT, AT.plusSeconds(10))));
        Price now = stored(
                persistence.pricing().prices(), samples.price(service, "EUR", Window.startingAt(AT.plusSeconds(10))));
        Price another = stored(persistence.pricing().prices(), samples.price(other, "EUR", Window.startingAt(AT)));
        stored(persistence.pricing().prices(), samples.price(service, "USD", Window.startingAt(AT)));
        List<ServiceId> both = List.of(service.id(), other.id());

        assertThat(in(() -> persistence.pricing().prices().inForce(both, EUR, AT)))
                .containsExactlyInAnyOrder(old, another);
        assertThat(in(() -> persistence.pricing().prices().inForce(both, EUR, AT.plusSeconds(10))))
                .containsExactlyInAnyOrder(now, another);
        assertThat(in(() -> persistence.pricing().prices().inForce(both, EUR, AT.minusNanos(1000))))
                .isEmpty();
        assertThat(in(() -> persistence
                        .pricing()
                        .prices()
                        .overlapping(service.id(), EUR, Window.startingAt(AT.plusSeconds(9)))))
                .containsExactly(old, now);
        assertThat(in(() -> persistence
                        .pricing()
                        .prices()
                        .overlapping(service.id(), EUR, new Window(AT.minusSeconds(1), AT))))
                .isEmpty();
        assertThat(in(() -> persistence.pricing().prices().history(service.id(), EUR, null, 9)))
                .containsExactly(now, old);
        assertThat(in(() -> persistence
                        .pricing()
                        .prices()
                        .history(service.id(), EUR, now.window().from(), 9)))
                .containsExactly(old);
    }

    @Test
    @Proves("LST-9")
    protected final void listsOrdersAndInvoicesNewestFirst() {
        Service service = stored(persistence.catalog().services(), samples.service(garden, "M-1", "Mowing"));
        Order first = stored(persistence.ordering().orders(), documents.order(ann, service, "O-1", AT));
        Order second = stored(persistence.ordering().orders(), documents.order(bob, service, "O-2", AT.plusSeconds(1)));
        Order third = stored(persistence.ordering().orders(), documents.order(ann, service, "O-3", AT.plusSeconds(1)));
        Invoice draft = stored(persistence.billing().invoices(), documents.invoice(first, null));
        Invoice issued = stored(persistence.billing().invoices(), documents.invoice(third, "INV-1"));

        List<OrderSummary> all = inParts(last -> orders(new OrderRepository.Query(null, Set.of()), last));
        List<OrderSummary> anns = inParts(last -> orders(new OrderRepository.Query(ann.id(), Set.of()), last));
        List<InvoiceSummary> invoices = inParts(last -> invoices(new InvoiceRepository.Query(null, Set.of()), last));

        assertThat(all).extracting(OrderSummary::id).containsExactly(third.id(), second.id(), first.id());
        assertThat(anns).extracting(OrderSummary::id).containsExactly(third.id(), first.id());
        assertThat(anns.get(1)).isEqualTo(OrderSummary.of(first));
        assertThat(in(() -> orders(new OrderRepository.Query(ann.id(), Set.of(OrderStatus.DRAFT)), null)))
                .isEmpty();
        assertThat(invoices).extracting(InvoiceSummary::id).containsExactly(issued.id(), draft.id());
        assertThat(in(() -> invoices(new InvoiceRepository.Query(ann.id(), Set.of(InvoiceStatus.ISSUED)), null)))
                .containsExactly(InvoiceSummary.of(issued));
        assertThat(in(() -> invoices(new InvoiceRepository.Query(bob.id(), Set.of()), null)))
                .isEmpty();
        assertThat(in(() -> persistence.billing().invoices().findByOrder(third.id())))
                .contains(issued);
        assertThat(in(() -> persistence.billing().invoices().findByOrder(second.id())))
                .isEmpty();
    }

    private List<OrderSummary> orders(OrderRepository.Query query, @Nullable OrderSummary last) {
        OrderRepository.Position after =
                last == null ? null : new OrderRepository.Position(last.createdAt(), last.id());
        return persistence.ordering().orders().list(query, after, 1);
    }

    private List<InvoiceSummary> invoices(InvoiceRepository.Query query, @Nullable InvoiceSummary last) {
        InvoiceRepository.Position after =
                last == null ? null : new InvoiceRepository.Position(last.createdAt(), last.id());
        return persistence.billing().invoices().list(query, after, 1);
    }

    @Test
    @Proves("LST-10")
    protected final void listsPaymentsAndCreditNotesOldestFirst() {
        Service service = stored(persistence.catalog().services(), samples.service(garden, "M-1", "Mowing"));
        Order order = stored(persistence.ordering().orders(), documents.order(ann, service, "O-1", AT));
        Invoice invoice = stored(persistence.billing().invoices(), documents.invoice(order, "INV-1"));
        Payment one = stored(persistence.billing().payments(), documents.payment(invoice, "card", "1"));
        Payment two = stored(persistence.billing().payments(), documents.payment(invoice, "card", "2"));
        CreditNote first = stored(persistence.billing().creditNotes(), documents.creditNote(invoice, "CN-1"));
        CreditNote second = stored(persistence.billing().creditNotes(), documents.creditNote(invoice, "CN-2"));

        List<Payment> payments = inParts(last -> persistence
                .billing()
                .payments()
                .ofInvoice(
                        invoice.id(),
                        last == null ? null : new PaymentRepository.Position(last.recordedAt(), last.id()),
                        1));

        assertThat(payments).containsExactly(one, two);
        assertThat(in(() -> persistence.billing().payments().findByReference("card", "2")))
                .contains(two);
        assertThat(in(() -> persistence.billing().payments().findByReference("cash", "2")))
                .isEmpty();
        assertThat(in(() -> persistence.billing().creditNotes().ofInvoice(invoice.id())))
                .containsExactly(first, second);
    }

    @Test
    @Proves("LST-11")
    @Rule("CRM-4")
    protected final void listsCrmRecordsNewestFirstAndTheQueueByUrgency() {
        CrmRecord old = stored(persistence.crm().records(), samples.crmRecord(ann, null, null, AT));
        CrmRecord young = stored(persistence.crm().records(), samples.crmRecord(ann, null, null, AT.plusSeconds(1)));
        CrmRecord bobs = stored(persistence.crm().records(), samples.crmRecord(bob, null, null, AT.plusSeconds(2)));
        CrmDesk high = stored(persistence.crm().desks(), samples.desk(young, CrmPriority.HIGH));
        CrmDesk older = stored(persistence.crm().desks(), samples.desk(old, CrmPriority.HIGH));
        CrmDesk urgent = stored(persistence.crm().desks(), samples.desk(bobs, CrmPriority.URGENT));

        List<CrmSummary> anns = inParts(last -> crmRecords(new CrmRepository.Query(ann.id(), null, Set.of()), last));
        List<CrmQueueEntry> queue = inParts(last -> persistence
                .crm()
                .desks()
                .queue(
                        last == null
                                ? null
                                : new CrmDeskRepository.Position(
                                        last.desk().priority(),
                                        last.desk().createdAt(),
                                        last.desk().id()),
                        1));

        assertThat(anns).extracting(CrmSummary::id).containsExactly(young.id(), old.id());
        assertThat(in(() -> crmRecords(new CrmRepository.Query(null, null, Set.of(CrmStatus.NEW)), null)))
                .extracting(CrmSummary::id)
                .containsExactly(bobs.id());
        assertThat(in(() -> crmRecords(new CrmRepository.Query(null, null, Set.of(CrmStatus.OPEN)), null)))
                .isEmpty();
        assertThat(queue).extracting(CrmQueueEntry::desk).containsExactly(urgent, older, high);
        assertThat(in(() -> persistence.crm().desks().firstQueued())).contains(urgent);
        stored(
                persistence.crm().desks(),
                like(urgent)
                        .with(CrmDesk::assignee, bob.id())
                        .with(CrmDesk::version, 2L)
                        .made());
        assertThat(in(() -> persistence.crm().desks().firstQueued())).contains(older);
    }

    @Test
    @Proves("LST-18")
    @Rule({"CRM-8", "GEN-12"})
    protected final void findsWhatSomebodyWorks() {
        CrmRecord fresh = worked(ann, bob, CrmStatus.NEW, 1);
        CrmRecord open = worked(ann, bob, CrmStatus.OPEN, 2);
        CrmRecord waiting = worked(bob, bob, CrmStatus.WAITING_ON_CUSTOMER, 3);
        CrmRecord resolved = worked(ann, bob, CrmStatus.RESOLVED, 4);
        CrmRecord closed = worked(ann, bob, CrmStatus.CLOSED, 5);
        CrmRecord anns = worked(ann, ann, CrmStatus.OPEN, 6);
        stored(
                persistence.crm().desks(),
                samples.desk(
                        stored(persistence.crm().records(), samples.crmRecord(ann, CrmStatus.OPEN, AT)),
                        CrmPriority.NORMAL));
        CrmRepository.Query bobs = new CrmRepository.Query(null, bob.id(), Set.of());
        CrmRepository.Query bobsOpen = new CrmRepository.Query(ann.id(), bob.id(), Set.of(CrmStatus.OPEN));
        CrmRepository.Query bobsTurn = new CrmRepository.Query(null, bob.id(), Set.of(CrmStatus.NEW, CrmStatus.OPEN));

        assertThat(idsOf(bobs)).containsExactly(closed.id(), resolved.id(), waiting.id(), open.id(), fresh.id());
        assertThat(idsOf(bobsOpen)).containsExactly(open.id());
        assertThat(idsOf(bobsTurn)).containsExactly(open.id(), fresh.id());
        assertThat(in(() -> persistence.crm().desks().heldBy(bob.id(), 10)))
                .extracting(CrmDesk::id)
                .containsExactlyInAnyOrder(fresh.id(), open.id(), waiting.id(), resolved.id());
        assertThat(in(() -> persistence.crm().desks().heldBy(bob.id(), 2))).hasSize(2);
        assertThat(in(() -> persistence.crm().desks().heldBy(ann.id(), 10)))
                .extracting(CrmDesk::id)
                .containsExactly(anns.id());
    }

    private List<CrmRecordId> idsOf(CrmRepository.Query query) {
        List<CrmSummary> found = inParts(last -> crmRecords(query, last));
        return found.stream().map(CrmSummary::id).toList();
    }

    private CrmRecord worked(User customer, User assignee, CrmStatus status, int age) {
        CrmRecord record =
                stored(persistence.crm().records(), samples.crmRecord(customer, status, AT.plusSeconds(age)));
        stored(
                persistence.crm().desks(),
                like(samples.desk(record, record.priority()))
                        .with(CrmDesk::assignee, assignee.id())
                        .made());
        return record;
    }

    @Test
    @Proves("LST-19")
    @Rule("GEN-12")
    protected final void showsInTheQueueWhoseRecordItIsAndWhatAbout() {
        CrmRecord record = stored(persistence.crm().records(), samples.crmRecord(ann, null, null, AT));
        CrmDesk desk = stored(persistence.crm().desks(), samples.desk(record, CrmPriority.HIGH));

        assertThat(in(() -> persistence.crm().desks().queue(null, 10))).containsExactly(CrmQueueEntry.of(desk, record));
    }

    private List<CrmSummary> crmRecords(CrmRepository.Query query, @Nullable CrmSummary last) {
        CrmRepository.Position after = last == null ? null : new CrmRepository.Position(last.createdAt(), last.id());
        return persistence.crm().records().list(query, after, 1);
    }

    @Test
    @Proves("LST-12")
    protected final void readsEachListInPartsAsTheWhole() {
        for (PagedList<?> list : PagedLists.of(this)) {
            int before = list.whole().size();
            MIXED.forEach(n -> list.insert().accept(n + 10));

            List<Object> whole = list.whole();

            assertThat(whole).as(list.name()).hasSize(before + MIXED.size()).doesNotHaveDuplicates();
            for (int limit : List.of(1, 2, 3, whole.size(), whole.size() + 1)) {
                assertThat(list.inParts(limit, part -> {}))
                        .as("%s, %d at a time", list.name(), limit)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    @Proves("LST-13")
    protected final void neitherDoublesNorHidesWhatIsThereWhileRowsAreInserted() {
        for (PagedList<?> list : PagedLists.of(this)) {
            MIXED.forEach(n -> list.insert().accept(n + 10));
            List<Object> there = list.whole();

            List<Object> read = list.inParts(2, part -> {
                if (part <= MIXED.size() / 2) {
                    list.insert().accept(part);
                    list.insert().accept(part + 40);
                }
            });

            assertThat(read).as(list.name()).doesNotHaveDuplicates();
            assertThat(read.stream().filter(there::contains)).as(list.name()).isEqualTo(there);
        }
    }

    @Test
    @Proves("LST-14")
    protected final void keepsToItsFilterOnEveryPart() {
        for (PagedList<?> list : PagedLists.of(this)) {
            MIXED.forEach(n -> list.insert().accept(n + 10));
            List<Object> wanted = list.whole();
            MIXED.forEach(n -> list.noise().accept(n + 10));

            assertThat(list.whole()).as(list.name()).isEqualTo(wanted);
            assertThat(list.inParts(2, part -> {}))
                    .as(list.name() + ", 2 at a time")
                    .isEqualTo(wanted);
        }
    }

    @Test
    @Proves("LST-15")
    @Rule({"CAT-5", "SVC-2", "GEN-11"})
    protected final void takesTheSignsOfASearchLiterally() {
        Category mowing =
                stored(persistence.catalog().categories(), samples.category(garden, "Mowing 50 per cent", null, 0));
        Category wide = stored(persistence.catalog().categories(), samples.category(garden, "Ｗide Straße", null, 0));
        stored(persistence.catalog().categories(), samples.category(garden, "Strasse resume", null, 0));
        stored(persistence.catalog().services(), samples.service(garden, "M-1", "Mowing 50 per cent"));

        for (String sign : List.of("%", "_", "m%", "mow_", "m*", "mow?", "\\", "'", "[a-z]", "^mow", "straß%")) {
            assertThat(in(() -> persistence.catalog().categories().search(List.of(sign), null, 9)))
                    .as(sign)
                    .isEmpty();
            assertThat(in(() -> services(new ServiceRepository.Query(null, List.of(sign), Set.of()), null)))
                    .as(sign)
                    .isEmpty();
        }
        assertThat(in(() -> persistence.catalog().categories().search(List.of("50"), null, 9)))
                .containsExactly(mowing);
        assertThat(in(() -> persistence.catalog().categories().search(List.of("straß"), null, 9)))
                .containsExactly(wide);
        assertThat(in(() -> persistence.catalog().categories().search(List.of("résumé"), null, 9)))
                .isEmpty();
    }

    @Test
    @Proves("LST-16")
    protected final void findsOnlyWhatIsEqualAsBytes() {
        Service lower = stored(persistence.catalog().services(), samples.service(garden, "84029g", "Small"));
        Service upper = stored(persistence.catalog().services(), samples.service(garden, "84029G", "Large"));
        Invoice invoice = anInvoice();
        Payment payment = stored(persistence.billing().payments(), documents.payment(invoice, "card", "ch_é"));

        assertThat(in(() -> persistence.catalog().services().findByCode("84029g")))
                .contains(lower);
        assertThat(in(() -> persistence.catalog().services().findByCode("84029G")))
                .contains(upper);
        assertThat(in(() -> persistence.catalog().services().findByCode("84029g ")))
                .isEmpty();
        assertThat(in(() -> persistence.billing().payments().findByReference("card", "ch_é")))
                .contains(payment);
        assertThat(in(() -> persistence.billing().payments().findByReference("card", "ch_e")))
                .isEmpty();
        assertThat(in(() -> persistence.billing().payments().findByReference("CARD", "ch_é")))
                .isEmpty();
        assertThat(in(() -> persistence.billing().payments().findByReference("card", "CH_É")))
                .isEmpty();
        assertThat(in(() -> persistence.identity().users().findByEmail("ANN@example.com")))
                .isEmpty();
        assertThat(in(() -> persistence.catalog().categories().takenCodes(Set.of("84029g"))))
                .isEmpty();
    }

    @Test
    @Proves("LST-17")
    protected final void findsSeveralByTheirIdsAndPassesByThoseThatAreNotThere() {
        Service one = stored(persistence.catalog().services(), samples.service(garden, "S-1", "One"));
        Service two = stored(persistence.catalog().services(), samples.service(garden, "S-2", "Two"));
        ServiceId unknown = samples.service(garden, "S-3", "Three").id();

        assertThat(in(() -> persistence.catalog().services().findAll(List.of(two.id(), unknown, one.id()))))
                .containsExactlyInAnyOrder(one, two);
        assertThat(in(() -> persistence.catalog().services().findAll(List.of(unknown))))
                .isEmpty();
        assertThat(in(() -> persistence.catalog().services().findAll(List.of())))
                .isEmpty();
        assertThat(in(() -> persistence.pricing().prices().inForce(List.of(), EUR, AT)))
                .isEmpty();
        assertThat(in(() -> persistence.catalog().categories().takenCodes(Set.of())))
                .isEmpty();
    }

    @Test
    @Proves("LST-17")
    protected final void findsOfSeveralOrdersWhatBelongsToEach() {
        Service service = stored(persistence.catalog().services(), samples.service(garden, "S-1", "One"));
        Order one = documents.orderOf(ann, service, "ORD-1", 3, 2);
        Order two = documents.orderOf(ann, service, "ORD-2", 1, 1);
        Order bare = stored(persistence.ordering().orders(), documents.order(ann, service, "ORD-3", AT));
        List<OrderId> ids = List.of(
                two.id(), bare.id(), documents.order(ann, service, "ORD-4", AT).id(), one.id());
        within(() -> {
            persistence
                    .ordering()
                    .orders()
                    .save(one, List.of(change(null, OrderStatus.DRAFT), change(null, OrderStatus.PLACED)));
            persistence.ordering().orders().save(two, List.of(change(null, OrderStatus.PLACED)));
        });

        assertThat(in(() -> persistence.ordering().orders().findAll(ids))).containsExactlyInAnyOrder(one, two, bare);
        assertThat(in(() -> persistence.ordering().orders().histories(ids)))
                .isEqualTo(Map.of(
                        one.id(), in(() -> persistence.ordering().orders().history(one.id(), EntryPosition.START, 10)),
                        two.id(),
                                in(() -> persistence.ordering().orders().history(two.id(), EntryPosition.START, 10))));
        assertThat(in(() -> persistence.ordering().orders().findAll(List.of()))).isEmpty();
        assertThat(in(() -> persistence.ordering().orders().histories(List.of())))
                .isEmpty();
    }

    @Test
    @Proves("LST-17")
    protected final void findsOfSeveralCrmRecordsWhatBelongsToEach() {
        CrmRecord one = samples.crmRecord(ann, null, null, AT);
        CrmRecord two = samples.crmRecord(ann, null, null, AT);
        List<CrmRecordId> ids =
                List.of(two.id(), samples.crmRecord(ann, null, null, AT).id(), one.id());
        within(() -> {
            persistence
                    .crm()
                    .records()
                    .save(one, List.of(change(null, CrmStatus.NEW), message("First"), message("Second")));
            persistence.crm().records().save(two, List.of(message("Third"), change(null, CrmStatus.OPEN)));
        });

        assertThat(in(() -> persistence.crm().records().findAll(ids))).containsExactlyInAnyOrder(one, two);
        assertThat(in(() -> persistence.crm().records().histories(ids)))
                .isEqualTo(Map.of(
                        one.id(), in(() -> persistence.crm().records().history(one.id(), EntryPosition.START, 10)),
                        two.id(), in(() -> persistence.crm().records().history(two.id(), EntryPosition.START, 10))));
        assertThat(in(() -> persistence.crm().records().conversations(ids)))
                .isEqualTo(Map.of(
                        one.id(), in(() -> persistence.crm().records().messages(one.id(), EntryPosition.START, 10)),
                        two.id(), in(() -> persistence.crm().records().messages(two.id(), EntryPosition.START, 10))));
        assertThat(in(() -> persistence.crm().records().findAll(List.of()))).isEmpty();
        assertThat(in(() -> persistence.crm().records().histories(List.of()))).isEmpty();
        assertThat(in(() -> persistence.crm().records().conversations(List.of())))
                .isEmpty();
    }

    @Test
    @Proves("LST-17")
    protected final void findsOfSeveralInvoicesWhatBelongsToEach() {
        Invoice one = anInvoice();
        Invoice two = anInvoice();
        Invoice bare = anInvoice();
        CreditNote first = stored(persistence.billing().creditNotes(), documents.creditNote(one, "CN-1"));
        CreditNote second = stored(persistence.billing().creditNotes(), documents.creditNote(one, "CN-2"));
        CreditNote third = stored(persistence.billing().creditNotes(), documents.creditNote(two, "CN-3"));
        Payment paid = stored(persistence.billing().payments(), documents.payment(two, "card", "1"));
        Payment more = stored(persistence.billing().payments(), documents.payment(two, "card", "2"));
        List<InvoiceId> ids = List.of(two.id(), bare.id(), one.id());

        assertThat(in(() -> persistence.billing().invoices().findAll(ids))).containsExactlyInAnyOrder(one, two, bare);
        assertThat(in(() -> persistence.billing().creditNotes().ofInvoices(ids)))
                .containsExactlyInAnyOrder(first, second, third)
                .containsSubsequence(
                        in(() -> persistence.billing().creditNotes().ofInvoice(one.id())));
        assertThat(in(() -> persistence.billing().payments().ofInvoices(ids)))
                .containsExactlyInAnyOrder(paid, more)
                .containsSubsequence(in(() -> persistence.billing().payments().ofInvoice(two.id(), null, 10)));
        assertThat(in(() -> persistence.billing().creditNotes().ofInvoices(List.of(bare.id()))))
                .isEmpty();
        assertThat(in(() -> persistence.billing().creditNotes().ofInvoices(List.of())))
                .isEmpty();
        assertThat(in(() -> persistence.billing().payments().ofInvoices(List.of())))
                .isEmpty();
    }

    private static <S extends Enum<S>> StatusChange<S> change(@Nullable S from, S to) {
        return new StatusChange<>(from, to, AT, "USER", "ann", "because");
    }

    private static CrmMessage message(String text) {
        return new CrmMessage(true, "USER", "ann", text, AT);
    }

    /** Reads a list part by part, each after the last item of the one before, until a part is empty. */
    private <T> List<T> inParts(Function<@Nullable T, List<T>> read) {
        List<T> all = new ArrayList<>();
        List<T> part = in(() -> read.apply(null));
        while (!part.isEmpty() && all.size() < 100) {
            all.addAll(part);
            T last = part.get(part.size() - 1);
            part = in(() -> read.apply(last));
        }
        return all;
    }
}
