package io.visioncraft.testkit;

import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BeginSeries;
import io.visioncraft.billing.CloseBooks;
import io.visioncraft.billing.InvoicePreview;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.billing.IssuedDrafts;
import io.visioncraft.billing.NumberFormat;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.PlaceOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the guide on invoices shows of numbers, drafts and the closing of a month. */
class NumbersGuideTest {

    // begin: policy
    private static final InvoicingPolicy POLICY = InvoicingPolicy.standard()
            .withPrefixes("RE", "GS")
            .numbered(NumberFormat.of("{prefix}{year}/{number:4}"))
            .deferred();
    // end: policy

    private final InMemoryVisionCraft test = InMemoryVisionCraft.create(builder -> builder.invoicing(POLICY));
    private final VisionCraft vc = test.vc();
    private final List<IssuedDrafts.Refused> toLookAt = new ArrayList<>();

    @Test
    @Rule({"INV-2", "INV-4", "INV-7"})
    void issuesDraftsAndClosesTheMonth() {
        Caller customer = as(test.givenACustomer());
        ServiceId cleaning = test.givenAnActiveService("80.00", "EUR").id();
        Caller administrator = Caller.system("setup", "series:begin:any");

        // begin: first number
        vc.invoices().beginSeries(administrator, BeginSeries.ofInvoices(4_712));
        // end: first number
        OrderId order = vc.orders().place(customer, PlaceOrder.of(cleaning, 1)).id();
        vc.orders().place(customer, PlaceOrder.of(cleaning, 2));
        vc.orders().place(customer, PlaceOrder.of(cleaning, 3));

        // begin: preview
        InvoicePreview preview = vc.invoices().preview(customer, order);
        // end: preview
        List<InvoiceSummary> issued = new ArrayList<>();

        // begin: batch
        Caller nightly = Caller.system("nightly", "invoice:issue:any");
        IssueDrafts command = IssueDrafts.oldest(100);
        IssuedDrafts part;
        do {
            part = vc.invoices().issueDrafts(nightly, command);
            issued.addAll(part.issued());
            toLookAt.addAll(part.refused());
            command = command.after(part.next());
        } while (part.more());
        // end: batch

        assertThat(preview.issue()).isEqualTo(issued.get(0).issue());
        assertThat(issued)
                .extracting(one -> Objects.requireNonNull(one.issue()).number())
                .containsExactly("RE2026/4712", "RE2026/4713", "RE2026/4714");
        assertThat(toLookAt).isEmpty();

        test.clock().set(Instant.parse("2026-04-03T09:00:00Z"));
        Caller bookkeeper = Caller.system("books", "books:close:any", "invoice:read:any");

        // begin: close
        LocalDate endOfMonth = LocalDate.of(2026, 3, 31);
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(endOfMonth));
        // end: close

        assertThat(vc.invoices().booksClosedUntil(bookkeeper)).contains(endOfMonth);
    }
}
