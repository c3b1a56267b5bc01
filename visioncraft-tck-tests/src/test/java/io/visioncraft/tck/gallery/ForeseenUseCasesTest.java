package io.visioncraft.tck.gallery;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What use cases foresee makes no difference to what they answer, on a store that reads it at once. */
class ForeseenUseCasesTest {

    private final Persistence store = Foreseeing.with(Foreseeing.Flaw.NONE).store();
    private final VisionCraft vc = over(store);
    private final Fixtures given = Fixtures.in(vc);

    @Test
    void answersAsItWouldWithout() {
        Order order = given.orders().aPlacedOrder();
        Invoice invoice = given.billing().invoiceOf(order.id());
        RecordPayment command = given.billing().aPaymentOf(invoice.id(), "10.00");

        Payment paid = vc.invoices().recordPayment(BillingFixtures.clerk(), command);

        assertThat(vc.invoices().recordPayment(BillingFixtures.clerk(), command))
                .isEqualTo(paid);
        assertThat(vc.invoices().payment(BillingFixtures.clerk(), paid.id())).isEqualTo(paid);
        assertThat(vc.invoices().findByOrder(BillingFixtures.clerk(), order.id()))
                .map(Invoice::id)
                .contains(invoice.id());
        assertThat(given.orders().anOrderIn(OrderStatus.COMPLETED).status()).isEqualTo(OrderStatus.COMPLETED);
    }

    /** The first call has not found the receipt; the second one has, in place of a second payment. */
    @Test
    @Rule("GEN-7")
    void findsTheReceiptOfACallThatIsRepeated() {
        Invoice invoice =
                given.billing().invoiceOf(given.orders().aPlacedOrder().id());
        RecordPayment command = given.billing().aPaymentOf(invoice.id(), "10.00");
        Caller keyed = BillingFixtures.clerk().withKey("k");

        Payment paid = vc.invoices().recordPayment(keyed, command);

        assertThat(vc.invoices().recordPayment(keyed, command)).isEqualTo(paid);
    }

    @Test
    void tellsAMissingCommandAndAMissingId() {
        assertRejected(KernelCodes.REQUIRED, () -> vc.invoices().recordPayment(BillingFixtures.clerk(), absent()));
        assertRejected(KernelCodes.REQUIRED, () -> vc.services().get(BillingFixtures.clerk(), absent()));
    }

    @Test
    @Rule("GEN-4")
    void deniesACallerWhateverIsThere() {
        User customer = given.people().aCustomer();
        Order order = given.orders().aPlacedOrder();
        Invoice invoice = given.billing().invoiceOf(order.id());

        assertRejected(
                AccessCodes.PERMISSION_MISSING,
                () -> vc.invoices()
                        .recordPayment(
                                Caller.user(customer.id()), given.billing().aPaymentOf(invoice.id(), "10.00")));
        assertRejected(
                BillingCodes.INVOICE_NOT_FOUND, () -> vc.invoices().get(Caller.user(customer.id()), invoice.id()));
        assertThat(vc.invoices().get(OrderFixtures.customerOf(order), invoice.id()))
                .isEqualTo(invoice);
    }

    @Test
    void goesOnWhereAStoreCannotForesee() {
        VisionCraft refusing = over(new ForwardingPersistence(store) {
            @Override
            public TransactionRunner transactions() {
                return new Refusing(super.transactions());
            }
        });
        Order order = given.orders().aPlacedOrder();

        assertThat(refusing.orders().get(OrderFixtures.customerOf(order), order.id()))
                .isEqualTo(order);
        assertRejected(
                BillingCodes.INVOICE_NOT_FOUND,
                () -> refusing.invoices().get(BillingFixtures.clerk(), new InvoiceId(new UUID(9, 9))));
    }

    @Test
    void joinsATransactionOfTheHosts() {
        Order order = given.orders().aPlacedOrder();
        Invoice invoice = given.billing().invoiceOf(order.id());

        Invoice seen = store.transactions().inTransaction(() -> {
            vc.invoices().recordPayment(BillingFixtures.clerk(), given.billing().aPaymentOf(invoice.id(), "10.00"));
            return vc.invoices().get(BillingFixtures.clerk(), invoice.id());
        });

        assertThat(seen.id()).isEqualTo(invoice.id());
        assertThat(given.billing().receivableOf(invoice.id()).allocated().toString())
                .contains("10");
    }

    private static VisionCraft over(Persistence store) {
        return StandIns.create().builder(store, StandIns.issuer()).build();
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what a caller who does not look gives
    private static <T> T absent() {
        return null;
    }

    /** Refuses what is foreseen. */
    private static final class Refusing extends ForwardingTransactions {

        Refusing(TransactionRunner right) {
            super(right);
        }

        @Override
        public void foresee(Runnable reads) {
            reads.run();
            throw new IllegalStateException("cannot foresee");
        }
    }
}
