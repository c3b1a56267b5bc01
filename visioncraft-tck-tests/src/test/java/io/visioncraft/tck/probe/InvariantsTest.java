package io.visioncraft.tck.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.Persistence;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.catalog.Category;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each invariant is seen to be broken, in stores that are written to behind the library's back. */
class InvariantsTest {

    private static final UUID NEW = new UUID(1, 1);

    private final World world = World.over(InMemoryPersistence.create());

    @Test
    void holdInAStoreThatTheLibraryHasFilled() {
        world.crm().aClosedRecordOf(world.people().aCustomer());
        world.orders().anOrderIn(OrderStatus.CANCELLED);
        world.orders().anOrderIn(OrderStatus.COMPLETED);
        Invoice invoice = world.billing().anInvoiceOf(world.people().aCustomer(), 1, "5.00");
        world.billing().paid(invoice.id(), "1.00");

        assertThat(world.invariants().violations()).isEmpty();
    }

    @Test
    void missAnAdministratorWhoActs() {
        User admin = world.people().theAdministrator();

        overwrite(store -> store.identity().users(), admin, Map.of("status", UserStatus.SUSPENDED));

        assertBroken("There is no ACTIVE administrator");
        assertBroken("The outbox knows nothing of version 2 of the user");
    }

    @Test
    void missARoleThatSomebodyHas() {
        User ann = world.people().aCustomer();

        overwrite(store -> store.identity().users(), ann, Map.of("role", new RoleId(NEW)));

        assertBroken("has a role that does not exist");
    }

    @Test
    void missTheInvoiceOfAPlacedOrder() {
        Order order = world.orders().aPlacedOrder();

        insert(store -> store.ordering().orders(), order, Map.of("id", new OrderId(NEW), "reference", "ORD-0000-0000"));

        assertBroken("PLACED, has 0 invoices");
    }

    @Test
    void seeOtherTotalsOnTheInvoice() {
        Order small = world.orders().aPlacedOrder();
        Order large = world.orders().anOrderWith(2).lines();

        overwrite(store -> store.ordering().orders(), small, Map.of("lines", large.lines(), "totals", large.totals()));

        assertBroken("has other totals than its order");
    }

    @Test
    @Rule("INV-2")
    void seeADraftThatIsTaxedUnlikeItsOrder() {
        Order order = world.deferring()
                .orders()
                .place(
                        IdentityFixtures.as(world.people().aCustomer()),
                        PlaceOrder.of(
                                world.catalog()
                                        .anActiveServiceAt("80.00", "EUR")
                                        .id(),
                                1));
        Invoice draft = world.vc()
                .invoices()
                .findByOrder(world.everything(), order.id())
                .orElseThrow();

        overwrite(store -> store.billing().invoices(), draft, taxedAt("21", draft, "80.00"));

        assertBroken("is taxed unlike its order before it is issued");
    }

    @Test
    @Rule("INV-2")
    void seeOtherAmountsOnAnInvoiceThatIsTaxedAnew() {
        Invoice invoice = world.billing().anInvoiceOf(world.people().aCustomer(), 1, "80.00");

        overwrite(store -> store.billing().invoices(), invoice, taxedAt("21", invoice, "81.00"));

        assertBroken("has other totals than its order");
    }

    @Test
    @Rule("INV-1")
    void seeANextInvoiceOverOtherAmounts() {
        Invoice invoice = world.billing().anInvoiceOf(world.people().aCustomer(), 1, "80.00");
        Invoice next = world.vc().invoices().reissue(world.everything(), ReissueInvoice.of(invoice.id()));

        overwrite(store -> store.billing().invoices(), next, taxedAt("21", next, "81.00"));

        assertBroken("EUR}, and the credit note CRN-2026-000001 took back");
    }

    /** Its line at another rate, and of that amount. */
    private static Map<String, Object> taxedAt(String rate, Invoice invoice, String amount) {
        TaxDecision other = TaxDecision.charged("DE", TaxRate.of(rate));
        Money net = Money.of(amount, "EUR");
        InvoiceLine line = invoice.lines().get(0);
        TaxGroup group = new TaxGroup(other, net, Rounding.percentage(net, new BigDecimal(rate)));
        return Map.of(
                "lines",
                List.of(with(
                        line, Map.of("tax", new LineTax(line.tax().taxClass(), other), "amount", net, "net", net))),
                "totals",
                DocumentTotals.of(
                        net.currency(), List.of(group), invoice.totals().method()));
    }

    @Test
    @Rule("MON-3")
    void seeATaxGroupThatIsNotThatOfItsLines() {
        Order order = world.orders().aPlacedOrder();
        DocumentTotals totals = order.totals();
        TaxDecision other = TaxDecision.charged("DE", TaxRate.of("0.0001"));
        TaxGroup group = new TaxGroup(other, totals.net(), totals.tax());

        overwrite(
                store -> store.ordering().orders(),
                order,
                Map.of("totals", DocumentTotals.of(order.currency(), List.of(group), totals.method())));

        assertBroken("The lines of the order " + order.id() + " are taxed as");
    }

    @Test
    @Rule("MON-2")
    void seeAnAmountThatTheBuyerDoesNotPay() {
        Invoice invoice = world.billing().anInvoiceOf(world.people().aCustomer(), 1, "5.00");
        InvoiceLine line = invoice.lines().get(0);

        overwrite(
                store -> store.billing().invoices(),
                invoice,
                Map.of("lines", List.of(with(line, Map.of("amount", Money.of("6.00", "EUR"))))));

        assertBroken("The lines of the invoice " + invoice.id() + " amount to 6.00 EUR, and its group to 5.00 EUR");
    }

    @Test
    @Rule("INV-5")
    void seeALineThatIsCreditedBeyondItsAmount() {
        Invoice invoice = world.billing().anInvoiceOf(world.people().aCustomer(), 1, "5.00");
        CreditNote note = world.vc().invoices().credit(world.everything(), CreditInvoice.whole(invoice.id(), "Broken"));

        Issuance issue = new Issuance(
                "CRN-2026-000002", note.issue().date(), note.issue().dueDate());
        insert(store -> store.billing().creditNotes(), note, Map.of("id", new CreditNoteId(NEW), "issue", issue));

        assertBroken("Of the invoice " + invoice.id() + ", 10.00 EUR of 5.00 EUR is credited");
    }

    @Test
    @Rule("MON-8")
    void seeATaxInTheIssuersCurrencyThatIsNotThatOfItsRate() {
        ForeignTax five = foreignTax("5.00");
        Invoice invoice =
                stating(five, world.billing().anInvoiceOf(world.people().aCustomer(), 1, "5.00"));

        overwrite(store -> store.billing().invoices(), invoice, Map.of("foreignTax", five.with(yen("817"))));

        assertBroken("The invoice " + invoice.id() + ", ISSUED, states a tax of 5.00 EUR as 817 JPY");
    }

    @Test
    @Rule({"MON-8", "INV-5"})
    void seeCreditNotesThatDoNotComeToTheTaxInTheIssuersCurrency() {
        ForeignTax five = foreignTax("5.00");
        Invoice untaxed = world.billing().anInvoiceOf(world.people().aCustomer(), 1, "5.00");
        CreditNote note = world.vc().invoices().credit(world.everything(), CreditInvoice.whole(untaxed.id(), "Broken"));
        Invoice invoice = stating(five, untaxed);
        Map<String, Object> taxed = Map.of("totals", invoice.totals(), "foreignTax", five.with(yen("815")));

        overwrite(store -> store.billing().creditNotes(), note, taxed);

        assertBroken("Of the invoice " + invoice.id() + ", 815 JPY of 816 JPY is credited");
    }

    @Test
    @Rule("MON-8")
    void seeACreditNoteAtAnotherRateThanThatOfItsInvoice() {
        ForeignTax five = foreignTax("5.00");
        Invoice untaxed = world.billing().anInvoiceOf(world.people().aCustomer(), 1, "5.00");
        CreditNote note = world.vc().invoices().credit(world.everything(), CreditInvoice.whole(untaxed.id(), "Broken"));
        Invoice invoice = stating(five, untaxed);
        ForeignTax today =
                new ForeignTax(ExchangeRate.of("EUR", "JPY", "164", five.rate().day(), "Test"), five.tax());

        overwrite(
                store -> store.billing().creditNotes(), note, Map.of("totals", invoice.totals(), "foreignTax", today));

        assertBroken("The credit note " + note.id() + " with a tax of 5.00 EUR states");
    }

    @Test
    @Rule("MON-8")
    void seeACreditNoteThatStatesATaxWhichItsInvoiceDoesNot() {
        Invoice invoice = world.billing().anInvoiceOf(world.people().aCustomer(), 1, "5.00");
        CreditNote note = world.vc().invoices().credit(world.everything(), CreditInvoice.whole(invoice.id(), "Broken"));

        overwrite(store -> store.billing().creditNotes(), note, Map.of("foreignTax", foreignTax("5.00")));

        assertBroken("A credit note of the invoice " + invoice.id() + " states a tax that the invoice does not");
    }

    /** The same invoice with a tax of all that it is over, whatever its lines say. */
    private Invoice stating(ForeignTax tax, Invoice invoice) {
        DocumentTotals totals = invoice.totals();
        TaxGroup group =
                new TaxGroup(TaxDecision.charged("DE", TaxRate.of("100")), totals.net(), Money.of("5.00", "EUR"));
        Map<String, Object> changes = Map.of(
                "totals",
                DocumentTotals.of(totals.net().currency(), List.of(group), totals.method()),
                "foreignTax",
                tax);
        overwrite(store -> store.billing().invoices(), invoice, changes);
        return with(invoice, changes);
    }

    private static ForeignTax foreignTax(String tax) {
        ExchangeRate rate = ExchangeRate.of("EUR", "JPY", "163.27", LocalDate.of(2026, 3, 2), "Test");
        return new ForeignTax(rate, Rounding.exchanged(Money.of(tax, "EUR"), rate));
    }

    private static Money yen(String amount) {
        return Money.of(amount, "JPY");
    }

    @Test
    void seeACancelledOrderThatIsStillOwed() {
        Order order = world.orders().aPlacedOrder();

        overwrite(store -> store.ordering().orders(), order, Map.of("status", OrderStatus.CANCELLED));

        assertBroken("CANCELLED, 1 is billed, not 0");
    }

    @Test
    void seeAGapInTheNumbers() {
        Invoice first = world.billing().anInvoiceOf(world.people().aCustomer(), 1, "5.00");
        Issuance issue = Objects.requireNonNull(first.issue());

        insert(
                store -> store.billing().invoices(),
                first,
                Map.of(
                        "id",
                        new InvoiceId(NEW),
                        "order",
                        new OrderId(NEW),
                        "issue",
                        new Issuance("INV-2026-000003", issue.date(), issue.dueDate())));

        assertBroken("In the series INV of invoices");
        assertBroken("is ISSUED without a receivable");
    }

    @Test
    @Rule("INV-6")
    void seeADueDateThatIsNotThatOfItsTerms() {
        Invoice invoice = world.billing().anInvoiceOf(world.people().aCustomer(), 1, "5.00");
        Issuance issue = Objects.requireNonNull(invoice.issue());

        overwrite(
                store -> store.billing().invoices(),
                invoice,
                Map.of("issue", with(issue, Map.of("terms", PaymentTerms.monthEndPlus(14)))));

        assertBroken(
                "The document " + issue.number() + " of " + issue.date() + " is due on " + issue.dueDate() + ", by ");
    }

    @Test
    void seeMoneyThatNobodyPaid() {
        Invoice invoice = world.billing().anInvoiceOf(world.people().aCustomer(), 1, "5.00");
        Receivable receivable = world.billing().receivableOf(invoice.id());

        overwrite(store -> store.billing().receivables(), receivable, Map.of("allocated", Money.of("1.00", "EUR")));

        assertBroken("but 0.00 EUR was paid");
    }

    @Test
    void missACategoryAboveAnother() {
        Category category = world.catalog().aCategory();

        overwrite(store -> store.catalog().categories(), category, Map.of("parent", new CategoryId(NEW)));

        assertBroken("is under one that does not exist");
    }

    @Test
    void missTheDeskOfARecord() {
        CrmRecord record = world.crm().aRecordOf(world.people().aCustomer());

        insert(store -> store.crm().records(), record, Map.of("id", new CrmRecordId(NEW), "number", "CRM-0000-0000"));

        assertBroken("has no desk");
    }

    @Test
    void seeADeskThatHasLeftTheQueueUnasked() {
        CrmRecord record = world.crm().aRecordOf(world.people().aCustomer());
        CrmDesk desk = world.vc().crm().desk(world.everything(), record.id());

        overwrite(store -> store.crm().desks(), desk, Map.of("status", CrmStatus.RESOLVED));

        assertBroken("does not keep up with it");
    }

    @Test
    @Rule("CRM-8")
    void seeARecordThatIsLeftWithAnAgentWhoMayNotWorkIt() {
        CrmRecord record = world.crm().aRecordOf(world.people().aCustomer());
        CrmDesk desk = world.vc().crm().desk(world.everything(), record.id());
        UserId suspended = world.people().aSuspendedUser().id();

        overwrite(store -> store.crm().desks(), desk, Map.of("assignee", suspended));

        assertBroken("is left with an agent who may not work it");
    }

    @Test
    void seeEventsTwiceAndOfWhatNeverHappened() {
        User ann = world.people().aCustomer();
        write(() -> {
            List<EventRecord> known =
                    world.store().events().ofAggregate("user", ann.id().value(), EntryPosition.START, 1);
            world.store()
                    .events()
                    .append(List.of(
                            with(known.get(0), Map.of("id", new EventId(NEW), "aggregateVersion", 9L)),
                            with(known.get(0), Map.of("id", new EventId(new UUID(1, 2)), "ordinal", 5))));
        });

        assertBroken("knows of version 9 of the user");
        assertBroken("are numbered [0, 5]");
    }

    @Test
    void seeEventsOfARecordThatNoListShows() {
        User ann = world.people().aCustomer();
        write(() -> {
            EventRecord known = world.store()
                    .events()
                    .ofAggregate("user", ann.id().value(), EntryPosition.START, 1)
                    .get(0);
            world.store()
                    .events()
                    .append(List.of(with(
                            known,
                            Map.of("id", new EventId(NEW), "aggregateType", "credentials", "aggregateVersion", 9L))));
        });

        assertBroken("knows of version 9 of the credentials");
    }

    @Test
    @Rule("GEN-8")
    void seeATimeThatRanBackwards() {
        User ann = world.people().aCustomer();

        overwrite(
                store -> store.identity().users(),
                ann,
                Map.of("changedAt", ann.createdAt().minusSeconds(1)));

        assertBroken("after the last change");
    }

    private <A extends Aggregate<I>, I extends Id> void overwrite(
            Function<Persistence, AggregateRepository<A, I>> repository, A record, Map<String, ?> changes) {
        A present = world.store()
                .transactions()
                .inTransaction(
                        () -> repository.apply(world.store()).find(record.id()).orElseThrow());
        store(repository, with(present, changes), present.version() + 1);
    }

    private <A extends Aggregate<I>, I extends Id> void insert(
            Function<Persistence, AggregateRepository<A, I>> repository, A record, Map<String, ?> changes) {
        store(repository, with(record, changes), 1);
    }

    @SuppressWarnings("unchecked") // a record at another version is of the same class
    private <A extends Aggregate<I>, I extends Id> void store(
            Function<Persistence, AggregateRepository<A, I>> repository, A record, long version) {
        write(() -> repository.apply(world.store()).save((A) record.atVersion(version), List.of()));
    }

    private void write(Runnable work) {
        world.store().transactions().inTransaction(() -> {
            work.run();
            return work;
        });
    }

    private void assertBroken(String violation) {
        Invariants invariants = world.invariants();
        assertThat(invariants.violations()).anyMatch(one -> one.contains(violation));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(invariants::check)
                .withMessageContaining(violation);
    }

    /** The same record with other components. */
    @SuppressWarnings("unchecked") // the constructor is that of the same class
    private static <R> R with(R record, Map<String, ?> changes) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                values[i] = changes.containsKey(name)
                        ? changes.get(name)
                        : components[i].getAccessor().invoke(record);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) record.getClass().getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException("No such record: " + changes, wrong);
        }
    }
}
