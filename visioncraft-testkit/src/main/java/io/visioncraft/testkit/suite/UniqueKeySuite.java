package io.visioncraft.testkit.suite;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.RoleRepository;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import io.visioncraft.spi.UniqueKey;
import io.visioncraft.testkit.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every unique key holds in the store, whether the two come one after the other or at once. */
public abstract class UniqueKeySuite extends StoreSuite {

    @Test
    @Rule("IDN-2")
    protected final void keepsEmailKeysApart() {
        Role role = aRole();

        assertOneOfTwo(
                UserRepository.EMAIL,
                persistence.users(),
                samples.user(role, "Ann@Example.com"),
                samples.user(role, "ann@example.COM"));
    }

    @Test
    @Rule("ROL-1")
    protected final void keepsFoldedRoleNamesApart() {
        assertOneOfTwo(
                RoleRepository.NAME, persistence.roles(), samples.role("Night  Shift"), samples.role("night shift"));
    }

    @Test
    @Rule("CAT-1")
    protected final void keepsCategoryCodesApart() {
        assertOneOfTwo(
                CategoryRepository.CODE,
                persistence.categories(),
                samples.category(null, "One", "84029G", 0),
                samples.category(null, "Two", "84029G", 1));
    }

    @Test
    @Rule({"CAT-1", "GEN-11"})
    protected final void keepsFoldedNamesOfSiblingsApart() {
        Category garden = aCategory();

        assertOneOfTwo(
                CategoryRepository.SIBLING_NAME,
                persistence.categories(),
                samples.category(garden, "Lawn Care", null, 0),
                samples.category(garden, "lawn  care", null, 1));
    }

    @Test
    @Rule({"CAT-1", "GEN-11"})
    protected final void keepsFoldedNamesOfRootsApart() {
        assertOneOfTwo(
                CategoryRepository.SIBLING_NAME,
                persistence.categories(),
                samples.category(null, "Lawn", null, 0),
                samples.category(null, "LAWN", null, 1));
    }

    @Test
    @Rule("SVC-1")
    protected final void keepsServiceCodesApart() {
        Category category = aCategory();

        assertOneOfTwo(
                ServiceRepository.CODE,
                persistence.services(),
                samples.service(category, "S-1", "One"),
                samples.service(category, "S-1", "Two"));
    }

    @Test
    @Rule("ORD-8")
    protected final void keepsOrderNumbersApart() {
        User customer = aUser();
        Service service = aService();

        assertOneOfTwo(
                OrderRepository.REFERENCE,
                persistence.orders(),
                samples.order(customer, service, "O-1", SampleRecords.AT),
                samples.order(customer, service, "O-1", SampleRecords.AT));
    }

    @Test
    @Rule("INV-1")
    protected final void keepsASecondInvoiceFromAnOrder() {
        Order order = anOrder();

        assertOneOfTwo(
                InvoiceRepository.ORDER,
                persistence.invoices(),
                samples.invoice(order, "INV-1"),
                samples.invoice(order, "INV-2"));
    }

    @Test
    @Rule("INV-4")
    protected final void keepsInvoiceNumbersApart() {
        User customer = aUser();
        Service service = aService();
        Order one = stored(persistence.orders(), samples.order(customer, service, "O-1", SampleRecords.AT));
        Order two = stored(persistence.orders(), samples.order(customer, service, "O-2", SampleRecords.AT));

        assertOneOfTwo(
                InvoiceRepository.NUMBER,
                persistence.invoices(),
                samples.invoice(one, "INV-1"),
                samples.invoice(two, "INV-1"));
    }

    @Test
    @Rule("INV-5")
    protected final void keepsCreditNoteNumbersApart() {
        Invoice invoice = anInvoice();

        assertOneOfTwo(
                CreditNoteRepository.NUMBER,
                persistence.creditNotes(),
                samples.creditNote(invoice, "CN-1"),
                samples.creditNote(invoice, "CN-1"));
    }

    @Test
    @Rule("PAY-1")
    protected final void keepsPaymentReferencesOfAMethodApart() {
        Invoice invoice = anInvoice();

        assertOneOfTwo(
                PaymentRepository.REFERENCE,
                persistence.payments(),
                samples.payment(invoice, "card", "ch_1"),
                samples.payment(invoice, "card", "ch_1"));
    }

    @Test
    @Rule("GEN-7")
    protected final void keepsReceiptsOfAKeyApart() {
        Receipt one = samples.receipt("k-1", SampleRecords.AT, SampleRecords.AT.plusSeconds(60));
        Receipt two = samples.receipt("k-1", SampleRecords.AT, SampleRecords.AT.plusSeconds(60));

        assertOneWins(
                IdempotencyRepository.KEY,
                () -> persistence.idempotency().save(one),
                () -> persistence.idempotency().save(two));
        assertRejected(
                IdempotencyRepository.KEY.code(),
                () -> within(() -> persistence.idempotency().save(two)));
    }

    @Test
    @Rule("GEN-7")
    protected final void letsOneOfTwoReplaceAnExpiredReceipt() {
        Receipt old = samples.receipt("k-1", SampleRecords.AT, SampleRecords.AT.plusSeconds(60));
        Receipt one = samples.receipt("k-1", SampleRecords.AT.plusSeconds(60), SampleRecords.AT.plusSeconds(120));
        Receipt two = samples.receipt("k-1", SampleRecords.AT.plusSeconds(60), SampleRecords.AT.plusSeconds(120));
        within(() -> persistence.idempotency().save(old));

        assertOneWins(
                IdempotencyRepository.KEY,
                () -> persistence.idempotency().save(one),
                () -> persistence.idempotency().save(two));

        assertThat(in(() -> persistence.idempotency().find(one.scope(), one.useCase(), "k-1")))
                .get()
                .isIn(one, two);
    }

    @Test
    protected final void letsEqualValuesBeWhereTheKeySaysNothing() {
        Category garden = aCategory();
        Invoice invoice = anInvoice();

        within(() -> {
            save(persistence.categories(), samples.category(garden, "Garden", null, 0));
            save(persistence.categories(), samples.category(garden, "Lawn", null, 1));
            save(persistence.categories(), samples.category(garden, "Gärten", "g-1", 2));
            save(persistence.categories(), samples.category(garden, "Straße", "G-1", 3));
            save(persistence.categories(), samples.category(garden, "Strasse", "G-2", 4));
            save(persistence.payments(), samples.payment(invoice, "card", "ref"));
            save(persistence.payments(), samples.payment(invoice, "cash", "ref"));
            save(persistence.payments(), samples.payment(invoice, "card", "REF"));
        });

        assertThat(in(() -> persistence.categories().children(garden.id(), null, 10)))
                .hasSize(5);
    }

    @Test
    protected final void freesTheKeyOfAChangedOrDeletedRecord() {
        Category garden = aCategory();
        Category lawn = stored(persistence.categories(), samples.category(null, "Lawn", null, 1));

        within(() -> {
            save(persistence.categories(), new Category(garden.id(), null, "Park", null, "", 0, 2));
            persistence.categories().delete(lawn);
        });
        within(() -> {
            save(persistence.categories(), samples.category(null, "Garden", null, 0));
            save(persistence.categories(), samples.category(null, "Lawn", null, 1));
        });

        assertThat(in(() -> persistence.categories().children(null, null, 10)))
                .extracting(Category::name)
                .containsExactlyInAnyOrder("Park", "Garden", "Lawn");
    }

    /** At once, and then the loser once more. */
    private <A extends Aggregate<I>, I extends Id> void assertOneOfTwo(
            UniqueKey key, AggregateRepository<A, I> repository, A one, A two) {
        assertOneWins(key, () -> save(repository, one), () -> save(repository, two));
        assertThat(committed(repository, one.id()).isPresent())
                .isNotEqualTo(committed(repository, two.id()).isPresent());

        A loser = committed(repository, one.id()).isPresent() ? two : one;
        VisionCraftException later = assertRejected(key.code(), () -> within(() -> save(repository, loser)));
        assertThat(later.retryable()).isEqualTo(key.transientClash());
        assertThat(committed(repository, loser.id())).isEmpty();
    }

    private void assertOneWins(UniqueKey key, Runnable one, Runnable two) {
        List<Race.Outcome<Boolean>> outcomes = Race.times(
                2,
                n -> () -> in(() -> {
                    (n == 0 ? one : two).run();
                    return true;
                }));

        assertThat(outcomes).filteredOn(Race.Outcome::succeeded).hasSize(1);
        VisionCraftException refusal = assertRejected(key.code(), () -> {
            throw Race.failures(outcomes).get(0);
        });
        assertThat(refusal.retryable()).isEqualTo(key.transientClash());
    }

    private static <A extends Aggregate<I>, I extends Id> void save(AggregateRepository<A, I> repository, A record) {
        repository.save(record, List.of());
    }

    private Role aRole() {
        return stored(persistence.roles(), samples.role("Customers"));
    }

    private User aUser() {
        return stored(persistence.users(), samples.user(aRole(), "ann@example.com"));
    }

    private Category aCategory() {
        return stored(persistence.categories(), samples.category(null, "Garden", null, 0));
    }

    private Service aService() {
        Category home = stored(persistence.categories(), samples.category(null, "Home", null, 1));
        return stored(persistence.services(), samples.service(home, "S-0", "Cleaning"));
    }

    private Order anOrder() {
        return stored(persistence.orders(), samples.order(aUser(), aService(), "O-1", SampleRecords.AT));
    }

    private Invoice anInvoice() {
        return stored(persistence.invoices(), samples.invoice(anOrder(), "INV-1"));
    }
}
