package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Like.like;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.identity.Role;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No read costs a statement per row, and no change writes what has not changed. */
class StatementsTest extends StorageCases {

    private static final Instant EXPIRY = Instant.parse("2026-04-01T08:00:00Z");

    private final SampleRecords samples = new SampleRecords();

    @Test
    void readsAnOrderWithItsLinesAndTaxGroupsInOne() {
        Order order = stored(store.ordering().orders(), samples.order(100));

        assertThat(sentBy(() -> store.ordering().orders().find(order.id()))).hasSize(1);
    }

    @Test
    void readsAllCreditNotesOfAnInvoiceInOne() {
        Invoice invoice = stored(store.billing().invoices(), samples.invoice(samples.order(3)));
        List<CreditNote> notes = List.of(
                stored(store.billing().creditNotes(), samples.creditNote(invoice)),
                stored(store.billing().creditNotes(), samples.creditNote(invoice)));

        List<CreditNote> read = new ArrayList<>();

        assertThat(sentBy(() -> read.addAll(store.billing().creditNotes().ofInvoice(invoice.id()))))
                .hasSize(1);
        assertThat(read).isEqualTo(notes);
    }

    @Test
    void readsAListOfOrdersInOne() {
        stored(store.ordering().orders(), samples.order(5));
        stored(store.ordering().orders(), samples.order(5));

        assertThat(sentBy(() -> store.ordering().orders().list(OrderRepository.Query.ALL, null, 20)))
                .hasSize(1);
    }

    @Test
    void readsAllRolesWithTheirPermissionsInOne() {
        List<Role> roles = List.of(
                stored(store.identity().roles(), samples.role("order:read:own", "order:place:own")),
                stored(store.identity().roles(), samples.role()),
                stored(store.identity().roles(), samples.role("order:read:any")));

        List<Role> read = new ArrayList<>();

        assertThat(sentBy(() -> read.addAll(store.identity().roles().all()))).hasSize(1);
        assertThat(read).isEqualTo(roles);
    }

    @Test
    @Rule("CAT-5")
    void readsATreeInOne() {
        Category root = stored(store.catalog().categories(), samples.category());
        Category child = stored(store.catalog().categories(), samples.category(root.id(), "Child"));
        for (int i = 0; i < 10; i++) {
            stored(store.catalog().categories(), samples.category(child.id(), "Leaf " + i));
        }
        CategoryRepository categories = store.catalog().categories();

        assertThat(sentBy(() -> categories.subtree(root.id(), null, 200))).hasSize(1);
        assertThat(sentBy(() -> categories.path(child.id()))).hasSize(1);
        assertThat(sentBy(() -> categories.subtreeSize(root.id()))).hasSize(1);
        assertThat(sentBy(() -> categories.subtreeHeight(root.id()))).hasSize(1);
        assertThat(sentBy(() ->
                        store.catalog().services().list(ServiceRepository.Query.ALL.inSubtreeOf(root.id()), null, 200)))
                .hasSize(1);
        assertThat(sentBy(() -> categories.children(child.id(), null, 200))).hasSize(1);
        assertThat(sentBy(() -> categories.search(List.of("leaf", "1"), null, 200)))
                .hasSize(1);
    }

    @Test
    @Rule("GEN-7")
    void removesExpiredReceiptsInOne() {
        within(() -> {
            for (int i = 0; i < 5; i++) {
                store.idempotency().save(receipt("k-" + i));
            }
        });
        Instant afterAll = EXPIRY.plusSeconds(1);

        assertThat(in(() -> store.idempotency().removeExpired(afterAll, 0))).isZero();
        assertThat(sentBy(() -> store.idempotency().removeExpired(afterAll, 3))).hasSize(1);
        assertThat(in(() -> store.idempotency().removeExpired(afterAll, 10))).isEqualTo(2);
    }

    @Test
    @Rule("CAT-3")
    void movesASubtreeInOne() {
        Category root = stored(store.catalog().categories(), samples.category());
        Category other = stored(store.catalog().categories(), samples.category());
        for (int i = 0; i < 10; i++) {
            stored(store.catalog().categories(), samples.category(root.id(), "Leaf " + i));
        }
        Category moved = like(root)
                .with(Category::parent, other.id())
                .with(Category::version, 2L)
                .made();

        List<String> sent = sentBy(() -> store.catalog().categories().save(moved, List.of()));

        assertThat(updatesOf("vc_category", sent)).hasSize(2); // the category itself, and all below it
        assertThat(in(() -> store.catalog().categories().subtreeSize(other.id())))
                .isEqualTo(12);
    }

    @Test
    void insertsAnOrderByTableAndReadsNothing() {
        List<String> sent = sentBy(() -> store.ordering().orders().save(samples.order(100), List.of()));

        assertThat(sent).hasSize(4).allMatch(sql -> startsWith(sql, "insert into vc_order"));
    }

    @Test
    void insertsManyCategoriesByTable() {
        List<String> sent = sentBy(() -> {
            Category parent = samples.category();
            store.catalog().categories().save(parent, List.of());
            for (int i = 0; i < 50; i++) {
                store.catalog().categories().save(samples.category(parent.id(), "Child " + i), List.of());
            }
        });

        assertThat(sent.stream().filter(sql -> !startsWith(sql, "insert")).toList())
                .isEmpty();
        assertThat(sent).hasSizeLessThan(10);
    }

    @Test
    @Rule("ORD-9")
    void writesNoLineOfAnOrderWhoseLinesAreTheSame() {
        Order order = stored(store.ordering().orders(), samples.order(10));
        Order confirmed = samples.next(order, OrderStatus.CONFIRMED, order.lines());

        List<String> sent = sentBy(() -> {
            store.ordering().orders().find(order.id());
            store.ordering().orders().save(confirmed, List.of());
        });

        assertThat(tablesWrittenBy(sent)).containsExactlyInAnyOrder("vc_order", "vc_order_service");
        assertThat(sent).hasSize(3); // one to read it, one to change it, one for the lists of its services
    }

    @Test
    @Rule("ORD-9")
    void writesNoLineOfAnOrderThatAnotherTransactionRead() {
        Order order = stored(store.ordering().orders(), samples.order(10));
        Order confirmed = samples.next(order, OrderStatus.CONFIRMED, order.lines());

        List<String> sent = sentBy(() -> store.ordering().orders().save(confirmed, List.of()));

        assertThat(tablesWrittenBy(sent)).containsExactlyInAnyOrder("vc_order", "vc_order_service");
    }

    @Test
    void writesNothingForTheListsOfServicesWhereStatusAndServicesAreTheSame() {
        Order order = stored(store.ordering().orders(), samples.order(10));
        Order same = samples.next(order, order.status(), order.lines());

        List<String> sent = sentBy(() -> store.ordering().orders().save(same, List.of()));

        assertThat(tablesWrittenBy(sent)).containsExactly("vc_order");
    }

    @Test
    void writesTheRowOfAPartThatAnEarlierVersionDidNotKnow() {
        Order order = stored(store.ordering().orders(), samples.order(2));
        Order confirmed = samples.next(order, OrderStatus.CONFIRMED, order.lines());
        opened.execute("DELETE FROM vc_order_service WHERE position = 0");

        within(() -> store.ordering().orders().save(confirmed, List.of()));

        OrderRepository.Query found =
                OrderRepository.Query.ALL.withService(order.lines().get(0).service());
        assertThat(in(() -> store.ordering().orders().list(found, null, 10)))
                .containsExactly(OrderSummary.of(confirmed));
    }

    @Test
    void addsALineWithoutTouchingTheOthers() {
        Order order = stored(store.ordering().orders(), samples.order(10));
        List<OrderLine> lines = new ArrayList<>(order.lines());
        lines.add(samples.line(10));
        Order longer = samples.next(order, OrderStatus.PLACED, lines);

        List<String> sent = sentBy(() -> store.ordering().orders().save(longer, List.of()));

        assertThat(sent).noneMatch(sql -> startsWith(sql, "delete from vc_order_line"));
        assertThat(in(() -> store.ordering().orders().find(order.id()))).contains(longer);
    }

    @Test
    void takesALineOutOfTheMiddle() {
        Order order = stored(store.ordering().orders(), samples.order(10));
        List<OrderLine> lines = new ArrayList<>(order.lines());
        lines.remove(5);
        Order shorter = samples.next(order, OrderStatus.PLACED, lines);

        stored(store.ordering().orders(), shorter);

        assertThat(in(() -> store.ordering().orders().find(order.id()))).contains(shorter);
    }

    @Test
    void holdsAGuardThatIsThereInOne() {
        assertThat(sentBy(() -> store.guards().hold(new Guard.Tree()))).hasSize(1);
    }

    private static Receipt receipt(String key) {
        return new Receipt(
                "SYSTEM:test",
                "orders.place",
                key,
                "cd".repeat(32),
                new UUID(7, 7),
                1,
                EXPIRY.minus(Duration.ofDays(30)),
                EXPIRY);
    }

    private List<String> sentBy(Runnable work) {
        opened.watch.statements();
        within(work);
        return opened.watch.statements();
    }

    private static List<String> updatesOf(String table, List<String> sent) {
        return sent.stream()
                .filter(sql -> startsWith(sql, "update " + table + " "))
                .toList();
    }

    private static Set<String> tablesWrittenBy(List<String> sent) {
        return sent.stream()
                .filter(sql -> !startsWith(sql, "select"))
                .map(sql -> sql.replaceFirst("(?i)^(insert into|update|delete from) +(\\w+).*", "$2"))
                .collect(toSet());
    }

    private static boolean startsWith(String sql, String head) {
        return sql.regionMatches(true, 0, head, 0, head.length());
    }
}
