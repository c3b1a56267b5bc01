package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceInForceRepository;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.RoleRepository;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every unique key holds in the store, whether the two come one after the other or at once: rules UNQ. */
abstract class UniqueKeyContract extends StoreContract {

    /** Texts that a collation may take for one another, and that are two as bytes. */
    private static final List<List<String>> TWO_AS_BYTES = List.of(
            List.of("Straße", "Strasse"),
            List.of("resume", "résumé"),
            List.of("\uD83D\uDE00", "\uD83D\uDE01"),
            List.of("\uFF21bc", "Abc"),
            List.of("\u304B", "\u30AB"),
            List.of("co-op", "coop"),
            List.of("ij", "\u0133"),
            List.of("\u0131", "i"),
            List.of("1", "\u2460"),
            List.of("per cent %", "per cent _"));

    @Test
    @Proves("UNQ-1")
    @Rule("IDN-2")
    final void keepsEmailKeysApart() {
        Role role = aRole();

        assertOneOfTwo(
                UserRepository.EMAIL,
                persistence.identity().users(),
                n -> samples.user(role, "Ann" + n + "@Example.com"),
                n -> samples.user(role, "ann" + n + "@example.COM"));
    }

    @Test
    @Proves("UNQ-2")
    @Rule("ROL-1")
    final void keepsFoldedRoleNamesApart() {
        assertOneOfTwo(
                RoleRepository.NAME,
                persistence.identity().roles(),
                n -> samples.role("Night  Shift " + n),
                n -> samples.role("night shift " + n));
    }

    @Test
    @Proves("UNQ-3")
    @Rule("CAT-1")
    final void keepsCategoryCodesApart() {
        assertOneOfTwo(
                CategoryRepository.CODE,
                persistence.catalog().categories(),
                n -> samples.category(null, "One " + n, "84029G" + n, 0),
                n -> samples.category(null, "Two " + n, "84029G" + n, 1));
    }

    @Test
    @Proves("UNQ-4")
    @Rule({"CAT-1", "GEN-11"})
    final void keepsFoldedNamesOfSiblingsApart() {
        Category garden = aCategory();

        assertOneOfTwo(
                CategoryRepository.SIBLING_NAME,
                persistence.catalog().categories(),
                n -> samples.category(garden, "Lawn Care " + n, null, 0),
                n -> samples.category(garden, "lawn  care " + n, null, 1));
    }

    @Test
    @Proves("UNQ-5")
    @Rule({"CAT-1", "GEN-11"})
    final void keepsFoldedNamesOfRootsApart() {
        assertOneOfTwo(
                CategoryRepository.SIBLING_NAME,
                persistence.catalog().categories(),
                n -> samples.category(null, "Lawn " + n, null, 0),
                n -> samples.category(null, "LAWN " + n, null, 1));
    }

    @Test
    @Proves("UNQ-6")
    @Rule("SVC-1")
    final void keepsServiceCodesApart() {
        Category category = aCategory();

        assertOneOfTwo(
                ServiceRepository.CODE,
                persistence.catalog().services(),
                n -> samples.service(category, "S-" + n, "One"),
                n -> samples.service(category, "S-" + n, "Two"));
    }

    @Test
    @Proves("UNQ-7")
    @Rule("ORD-8")
    final void keepsOrderNumbersApart() {
        User customer = aUser();
        Service service = aService();

        assertOneOfTwo(
                OrderRepository.REFERENCE,
                persistence.ordering().orders(),
                n -> documents.order(customer, service, "O-" + n, ContractRecords.AT),
                n -> documents.order(customer, service, "O-" + n, ContractRecords.AT));
    }

    @Test
    @Proves("UNQ-8")
    @Rule("INV-1")
    final void keepsAnInvoiceFromBeingInForceForTwoOrders() {
        List<InvoiceId> invoices = List.of(new InvoiceId(samples.id()), new InvoiceId(samples.id()));

        assertOneOfTwo(
                InvoiceInForceRepository.INVOICE,
                persistence.billing().invoicesInForce(),
                n -> new InvoiceInForce(new OrderId(samples.id()), invoices.get(n), 1),
                n -> new InvoiceInForce(new OrderId(samples.id()), invoices.get(n), 1));
    }

    @Test
    @Proves("UNQ-9")
    @Rule("INV-4")
    final void keepsInvoiceNumbersApart() {
        List<Order> ones = List.of(anOrder(), anOrder());
        List<Order> twos = List.of(anOrder(), anOrder());

        assertOneOfTwo(
                InvoiceRepository.NUMBER,
                persistence.billing().invoices(),
                n -> documents.invoice(ones.get(n), "N-" + n),
                n -> documents.invoice(twos.get(n), "N-" + n));
    }

    @Test
    @Proves("UNQ-10")
    @Rule("INV-5")
    final void keepsCreditNoteNumbersApart() {
        Invoice invoice = anInvoice();

        assertOneOfTwo(
                CreditNoteRepository.NUMBER,
                persistence.billing().creditNotes(),
                n -> documents.creditNote(invoice, "CN-" + n),
                n -> documents.creditNote(invoice, "CN-" + n));
    }

    @Test
    @Proves("UNQ-11")
    @Rule("PAY-1")
    final void keepsPaymentReferencesOfAMethodApart() {
        Invoice invoice = anInvoice();

        assertOneOfTwo(
                PaymentRepository.REFERENCE,
                persistence.billing().payments(),
                n -> documents.payment(invoice, "card", "ch_" + n),
                n -> documents.payment(invoice, "card", "ch_" + n));
    }

    @Test
    @Proves("UNQ-18")
    @Rule("INV-8")
    final void keepsNumbersOfUsersApart() {
        Role role = aRole();

        assertOneOfTwo(
                UserRepository.NUMBER,
                persistence.identity().users(),
                n -> numbered(samples.user(role, "one" + n + "@example.com"), "CUS-" + n),
                n -> numbered(samples.user(role, "two" + n + "@example.com"), "CUS-" + n));
    }

    @Test
    @Proves("UNQ-19")
    @Rule("INV-8")
    final void keepsNumbersOfCrmRecordsApart() {
        User customer = aUser();

        assertOneOfTwo(
                CrmRepository.NUMBER,
                persistence.crm().records(),
                n -> numbered(samples.crmRecord(customer, null, null, ContractRecords.AT), "CRM-" + n),
                n -> numbered(samples.crmRecord(customer, null, null, ContractRecords.AT), "CRM-" + n));
    }

    private static User numbered(User user, String number) {
        return like(user).with(User::number, number).made();
    }

    private static CrmRecord numbered(CrmRecord record, String number) {
        return like(record).with(CrmRecord::number, number).made();
    }

    @Test
    @Proves("UNQ-12")
    @Rule("GEN-11")
    final void takesTextsForOneOnlyWhereTheirBytesAreEqual() {
        Category garden = aCategory();
        Invoice invoice = anInvoice();

        for (List<String> pair : TWO_AS_BYTES) {
            for (String text : pair) {
                stored(persistence.catalog().categories(), samples.category(garden, text, text, 0));
                stored(persistence.identity().roles(), samples.role(text));
                stored(persistence.catalog().services(), samples.service(garden, text, text));
                stored(persistence.billing().payments(), documents.payment(invoice, "card", text));
                stored(persistence.billing().payments(), documents.payment(invoice, text, "ref"));
            }
        }
        for (String code : List.of("84029g", "84029G", "T-1", "T-1 ")) {
            stored(persistence.catalog().categories(), samples.category(garden, "Code " + samples.next(), code, 0));
            stored(persistence.catalog().services(), samples.service(garden, code, "Service"));
        }

        assertThat(in(() -> persistence.catalog().categories().children(garden.id(), null, 100)))
                .hasSize(2 * TWO_AS_BYTES.size() + 4);
    }

    @Test
    @Proves("UNQ-13")
    final void letsEqualValuesBeWhereTheKeySaysNothing() {
        Category garden = aCategory();
        Category home = aCategory();
        Invoice invoice = anInvoice();

        within(() -> {
            save(persistence.catalog().categories(), samples.category(garden, garden.name(), null, 0));
            save(persistence.catalog().categories(), samples.category(garden, "Lawn", null, 1));
            save(persistence.catalog().categories(), samples.category(home, "Lawn", null, 1));
            save(persistence.billing().payments(), documents.payment(invoice, "card", "ref"));
            save(persistence.billing().payments(), documents.payment(invoice, "cash", "ref"));
            save(persistence.billing().payments(), documents.payment(invoice, "card", "other"));
        });
        stored(persistence.billing().invoices(), documents.invoice(anOrder(), null));
        stored(persistence.billing().invoices(), documents.invoice(anOrder(), null));

        assertThat(in(() -> persistence.catalog().categories().children(garden.id(), null, 10)))
                .hasSize(2);
    }

    @Test
    @Proves("UNQ-14")
    final void freesTheKeyOfAChangedOrDeletedRecord() {
        Category garden = stored(persistence.catalog().categories(), samples.category(null, "Garden", "G", 0));
        Category lawn = stored(persistence.catalog().categories(), samples.category(null, "Lawn", "L", 1));

        within(() -> {
            save(
                    persistence.catalog().categories(),
                    like(garden)
                            .with(Category::name, "Park")
                            .with(Category::code, "P")
                            .with(Category::version, 2L)
                            .made());
            persistence.catalog().categories().delete(lawn);
        });
        within(() -> {
            save(persistence.catalog().categories(), samples.category(null, "Garden", "G", 0));
            save(persistence.catalog().categories(), samples.category(null, "Lawn", "L", 1));
        });

        assertThat(in(() -> persistence.catalog().categories().children(null, null, 10)))
                .extracting(Category::name)
                .containsExactlyInAnyOrder("Park", "Garden", "Lawn");
    }

    @Test
    @Proves("UNQ-15")
    final void freesTheKeyOfAWriteThatIsRolledBack() {
        Category garden = stored(persistence.catalog().categories(), samples.category(null, "Garden", "G", 0));

        rolledBack(() -> {
            save(persistence.catalog().categories(), samples.category(null, "Lawn", "L", 1));
            save(
                    persistence.catalog().categories(),
                    like(garden)
                            .with(Category::name, "Park")
                            .with(Category::code, "P")
                            .with(Category::version, 2L)
                            .made());
        });

        stored(persistence.catalog().categories(), samples.category(null, "Lawn", "L", 1));
        stored(persistence.catalog().categories(), samples.category(null, "Park", "P", 1));
        Category again = samples.category(null, "Garden", null, 1);
        assertRejected(
                CategoryRepository.SIBLING_NAME.code(),
                () -> within(() -> save(persistence.catalog().categories(), again)));
    }

    @Test
    @Proves("UNQ-16")
    final void holdsWhenARecordIsChangedIntoTheSameValue() {
        stored(persistence.catalog().categories(), samples.category(null, "Garden", "G", 0));
        Category lawn = stored(persistence.catalog().categories(), samples.category(null, "Lawn", "L", 1));

        assertRejected(
                CategoryRepository.CODE.code(),
                () -> within(() -> save(
                        persistence.catalog().categories(),
                        like(lawn)
                                .with(Category::name, "Lawn")
                                .with(Category::code, "G")
                                .with(Category::version, 2L)
                                .made())));
        assertRejected(
                CategoryRepository.SIBLING_NAME.code(),
                () -> within(() -> save(
                        persistence.catalog().categories(),
                        like(lawn)
                                .with(Category::name, "garden")
                                .with(Category::code, "L")
                                .with(Category::version, 2L)
                                .made())));

        assertThat(committed(persistence.catalog().categories(), lawn.id())).contains(lawn);
    }

    @Test
    @Proves("UNQ-17")
    @Rule("CAT-1")
    final void namesTheNameWhereTheCodeIsTakenToo() {
        stored(persistence.catalog().categories(), samples.category(null, "Garden", "G", 0));
        stored(persistence.catalog().categories(), samples.category(null, "Lawn", "L", 1));

        for (String code : List.of("G", "L")) {
            Category both = samples.category(null, "Garden", code, 2);
            assertRejected(
                    CategoryRepository.SIBLING_NAME.code(),
                    () -> within(() -> save(persistence.catalog().categories(), both)));
        }
    }

    @Test
    @Proves("UNQ-16")
    final void holdsWhenTwoRecordsAreChangedIntoTheSameValueAtOnce() {
        Role role = aRole();
        Category category = aCategory();
        Order order = anOrder();
        Invoice draft = stored(persistence.billing().invoices(), documents.invoice(anOrder(), null));
        Invoice other = stored(persistence.billing().invoices(), documents.invoice(order, null));

        assertOneChanges(
                RoleRepository.NAME,
                persistence.identity().roles(),
                aRole(),
                aRole(),
                one -> like(one)
                        .with(Role::name, "Night Shift")
                        .with(Role::version, 2L)
                        .made());
        assertOneChanges(
                UserRepository.EMAIL,
                persistence.identity().users(),
                aUser(),
                aUser(),
                one -> samples.next(one, role, "ann@example.com"));
        assertOneChanges(
                UserRepository.NUMBER,
                persistence.identity().users(),
                aUser(),
                aUser(),
                one -> like(one)
                        .with(User::number, "CUS-7")
                        .with(User::version, 2L)
                        .made());
        assertOneChanges(
                CategoryRepository.CODE,
                persistence.catalog().categories(),
                aCategory(),
                aCategory(),
                one -> like(one)
                        .with(Category::code, "C")
                        .with(Category::version, 2L)
                        .made());
        assertOneChanges(
                CategoryRepository.SIBLING_NAME,
                persistence.catalog().categories(),
                aCategory(),
                aCategory(),
                one -> like(one)
                        .with(Category::parent, category.id())
                        .with(Category::name, "Lawn")
                        .with(Category::version, 2L)
                        .made());
        assertOneChanges(
                InvoiceRepository.NUMBER,
                persistence.billing().invoices(),
                draft,
                other,
                one -> documents.issued(one, "INV-77"));
    }

    private <A extends Aggregate<I>, I extends Id> void assertOneChanges(
            UniqueKey key, AggregateRepository<A, I> repository, A one, A two, UnaryOperator<A> change) {
        new KeyClash<>(this, key, repository).assertOneChanges(one, two, change);
    }

    private <A extends Aggregate<I>, I extends Id> void assertOneOfTwo(
            UniqueKey key, AggregateRepository<A, I> repository, IntFunction<A> one, IntFunction<A> two) {
        new KeyClash<>(this, key, repository).assertOneOfTwo(one, two);
    }

    private static <A extends Aggregate<I>, I extends Id> void save(AggregateRepository<A, I> repository, A record) {
        repository.save(record, List.of());
    }
}
