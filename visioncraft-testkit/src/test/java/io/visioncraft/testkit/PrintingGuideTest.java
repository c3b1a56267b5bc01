package io.visioncraft.testkit;

import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.PrecedingInvoice;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentAccount;
import io.visioncraft.kernel.Rule;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the guide on invoices shows of a printed invoice. */
@Rule({"INV-1", "INV-2"})
class PrintingGuideTest {

    private final InMemoryVisionCraft test =
            InMemoryVisionCraft.create(builder -> builder.tax(TaxSettings.by(FlatRateTax.of("19", "7"))));

    @Test
    void printsAWholeInvoice() {
        Invoice wrong = test.fixtures().billing().anInvoiceOf(test.givenACustomer(), 2, "80.00");
        ReissueInvoice command = ReissueInvoice.of(wrong.id())
                .toBuyer(BillingProfile.of("Archer GmbH", "Ring 2", "10115", "Berlin", "DE")
                        .withVatId("DE987654321"))
                .withPurchaseOrder("PO-77");
        Invoice invoice = test.vc().invoices().reissue(as(test.givenAMemberOfStaff()), command);

        assertThat(String.join("\n", printed(invoice))).isEqualTo("""
                Invoice INV-2026-000002 of 2026-03-02 (type 380)
                Tax point: 2026-03-02
                In place of INV-2026-000001 of 2026-03-02
                From: Beispiel GmbH, Hauptstraße 1, 10115 Berlin, DE, DE123456789
                To: Archer GmbH, Ring 2, 10115 Berlin, DE, DE987654321
                Your order: PO-77
                1. Service 2: 2 C62 at 80.00 EUR = 160.00 EUR
                Tax S 19% of 160.00 EUR = 30.40 EUR
                To pay: 190.40 EUR until 2026-03-16
                Account: DE89370400440532013000""");
    }

    @Test
    void printsASimplifiedInvoice() {
        assertThat(printed(test.givenAnIssuedInvoice())).contains("To: Customer 1", "Your order: ");
    }

    // begin: printed
    static List<String> printed(Invoice invoice) {
        Issuance issue = Objects.requireNonNull(invoice.issue()); // an issued one
        PrecedingInvoice before = invoice.references().preceding();
        DocumentTotals totals = invoice.totals();
        List<String> page = new ArrayList<>();
        page.add("Invoice " + issue.number() + " of " + issue.date() + " (type " + invoice.typeCode() + ")");
        page.add("Tax point: " + issue.taxPoint());
        if (before != null) {
            page.add("In place of " + before.number() + " of " + before.date());
        }
        page.add("From: " + named(invoice.parties().seller()));
        page.add("To: " + named(invoice.parties().buyer()));
        page.add("Your order: " + invoice.references().references().purchaseOrder()); // empty where there is none
        int number = 0;
        for (InvoiceLine line : invoice.lines()) {
            page.add(++number + ". " + line.description() + ": " + line.quantity() + " " + line.unit() + " at "
                    + line.unitPrice() + " = " + line.amount());
        }
        for (TaxGroup group : totals.groups()) {
            String kind = group.decision().code() + " " + group.decision().rate();
            page.add("Tax " + kind + " of " + group.base() + " = " + group.tax());
        }
        page.add("To pay: " + totals.due() + " until " + issue.dueDate());
        for (PaymentAccount account : invoice.parties().paymentAccounts()) {
            page.add("Account: " + account.number());
        }
        return page;
    }

    private static String named(Party party) {
        Address address = party.address(); // null for the buyer of a simplified invoice
        List<String> parts = new ArrayList<>(List.of(party.legalName()));
        if (address != null) {
            parts.addAll(address.lines());
            parts.add(address.postalCode() + " " + address.city());
            parts.add(address.country());
        }
        party.vatId().ifPresent(id -> parts.add(id.value()));
        return String.join(", ", parts);
    }
    // end: printed
}
