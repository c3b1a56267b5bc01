package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.WorkOnOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** The base of the suites on drafts: a library that numbers invoices later, and somebody who issues them. */
abstract class DraftsSuite extends OrderingSuite {

    /** Invoices are drafts until they are issued. */
    static final InvoicingPolicy DEFERRED = InvoicingPolicy.standard().deferred();

    /** As many as one call takes. */
    static final IssueDrafts ALL = IssueDrafts.oldest(IssueDrafts.MAX);

    /** The day on which the clock begins. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** Issues drafts and may do nothing else. */
    Caller desk;

    @Override
    void configure(VisionCraft.Builder builder) {
        super.configure(builder);
        builder.invoicing(DEFERRED);
    }

    @BeforeEach
    final void beginWithSomebodyWhoIssues() {
        desk = system("invoice:issue:any");
    }

    final VisionCraft with(InvoicingPolicy policy) {
        return with(policy, issuer());
    }

    final VisionCraft with(InvoicingPolicy policy, Issuer issuer) {
        VisionCraft.Builder builder = standIns.builder(persistence, issuer);
        super.configure(builder);
        return builder.invoicing(policy).build();
    }

    final Order placed(VisionCraft library) {
        return library.orders().place(ann, PlaceOrder.of(cleaning.id(), 2));
    }

    static Order started(VisionCraft library, Order order) {
        library.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
        return library.orders().start(STAFF, WorkOnOrder.of(order.id()));
    }

    static Order completed(VisionCraft library, Order order) {
        return library.orders()
                .complete(STAFF, CompleteOrder.of(started(library, order).id()));
    }

    final Invoice invoiceOf(Order order) {
        return vc.invoices().findByOrder(clerk(), order.id()).orElseThrow();
    }

    final List<InvoiceSummary> drafts() {
        return vc.invoices()
                .list(clerk(), InvoiceSearch.all().in(InvoiceStatus.DRAFT), ListRequest.first())
                .items();
    }

    final List<String> issuedNumbers() {
        return vc
                .invoices()
                .list(clerk(), InvoiceSearch.all().in(InvoiceStatus.ISSUED), ListRequest.first())
                .items()
                .stream()
                .map(DraftsSuite::numberOf)
                .sorted()
                .toList();
    }

    static String numberOf(InvoiceSummary invoice) {
        return Objects.requireNonNull(invoice.issue()).number();
    }

    static List<String> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> String.format(Locale.ROOT, "INV-2026-%06d", n))
                .toList();
    }
}
