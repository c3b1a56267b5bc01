package io.visioncraft.persistence.jpa;

import static io.visioncraft.persistence.jpa.BillingRecords.NOW;
import static io.visioncraft.persistence.jpa.BillingRecords.issued;
import static io.visioncraft.persistence.jpa.BillingRecords.voided;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceRepository.Position;
import io.visioncraft.billing.InvoiceRepository.Query;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What invoices go through on their way into the tables and back. */
class InvoiceStorageTest extends StorageCases {

    private final BillingRecords records = new BillingRecords();

    @Test
    void keepsAnInvoiceAtTheLimitsOfWhatItCanHold() {
        Invoice invoice = records.atTheLimits();

        save(invoice);

        assertThat(find(invoice)).isEqualTo(invoice);
    }

    @ParameterizedTest
    @CsvSource({
        "0, EUR, 1, 0",
        "0.000001, EUR, 1000000, 1.00",
        "1000000000000, EUR, 1000000, 10000000000000.00",
        "0.015, KWD, 0.5, 0.008",
        "1.2345, CLF, 1, 1.2345",
        "999999999999, JPY, 1000, 999999999999000",
        "1000000000000, JPY, 1000, 1000000000000000"
    })
    void keepsAmountsInEveryCurrency(String unitPrice, String currency, String quantity, String net) {
        Invoice invoice = records.ofLine(unitPrice, currency, quantity, net);

        save(invoice);

        assertThat(find(invoice)).isEqualTo(invoice);
    }

    @Test
    void keepsTheLinesInTheirOrder() {
        Invoice invoice = records.ofManyLines(500);

        save(invoice);

        assertThat(find(invoice).lines()).isEqualTo(invoice.lines());
    }

    @Test
    void issuesADraftAndGivesAnotherUp() {
        Invoice first = records.draft();
        Invoice second = records.draft();
        save(first);
        save(second);

        Invoice issued = issued(first, "INV-1").atVersion(2);
        Invoice voided = voided(second).atVersion(2);
        save(issued);
        within(() -> {
            invoices().find(second.id());
            invoices().save(voided, List.of());
        });

        assertThat(find(first)).isEqualTo(issued);
        assertThat(find(second)).isEqualTo(voided);
        assertThat(in(() -> invoices().findByOrder(first.order()))).contains(issued);
    }

    @Test
    void seesItsOwnWritesBeforeTheCommit() {
        Invoice invoice = records.issued("INV-1");

        List<Invoice> seen = in(() -> {
            invoices().save(invoice, List.of());
            store.billing().invoicesInForce().save(new InvoiceInForce(invoice.order(), invoice.id(), 1), List.of());
            return List.of(
                    invoices().find(invoice.id()).orElseThrow(),
                    invoices().findByOrder(invoice.order()).orElseThrow());
        });

        assertThat(seen).containsExactly(invoice, invoice);
    }

    @Test
    void refusesAStaleVersion() {
        Invoice draft = records.draft();
        save(draft);
        save(voided(draft).atVersion(2));

        Invoice stale = issued(draft, "INV-1").atVersion(2);

        assertRejected(StaleAggregateException.CODE, () -> save(stale));
        assertThat(find(draft).status()).isEqualTo(InvoiceStatus.VOID);
    }

    @Test
    void refusesTheSameIdTwiceAndAMissingRow() {
        Invoice draft = records.draft();
        Invoice missing = records.draft().atVersion(2);
        save(draft);

        assertRejected(StaleAggregateException.CODE, () -> save(draft));
        assertRejected(StaleAggregateException.CODE, () -> save(missing));
    }

    @Test
    void keepsOneInvoicePerOrder() {
        Invoice first = records.draft();
        Invoice second = ofOrder(records.draft(), first);

        List<Outcome<Invoice>> outcomes = Race.of(List.of(() -> save(first), () -> save(second)));

        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        VisionCraftException lost = rejectionIn(outcomes);
        assertRejected(StaleAggregateException.CODE, () -> {
            throw lost;
        });
        assertThat(lost.retryable()).isTrue();
        assertThat(in(() -> invoices().ofOrder(first.order()))).hasSize(1);
        assertThat(in(() -> invoices().findByOrder(first.order()))).isPresent();
    }

    @Test
    void keepsNumbersUnique() {
        save(records.issued("INV-1"));
        save(records.issued("inv-1"));

        assertRejected(InvoiceRepository.NUMBER.code(), () -> save(records.issued("INV-1")));
        save(records.draft());
        save(records.draft());
    }

    @Test
    void listsNewestFirstWithTiesById() {
        UserId ann = records.aCustomer();
        UserId bob = records.aCustomer();
        List<Invoice> all = new ArrayList<>();
        for (int n = 0; n < 9; n++) {
            all.add(save(records.draft(n % 2 == 0 ? ann : bob, NOW.plusNanos(n / 3 * 1_000L))));
        }

        List<InvoiceSummary> listed = paged(Query.ALL, 2);
        List<InvoiceSummary> anns = paged(Query.ALL.ofCustomer(ann).in(Set.of(InvoiceStatus.DRAFT)), 2);

        assertThat(listed).extracting(InvoiceSummary::id).containsExactlyElementsOf(reversed(all, null));
        assertThat(anns).extracting(InvoiceSummary::id).containsExactlyElementsOf(reversed(all, ann));
        assertThat(paged(Query.ALL.ofCustomer(ann).in(Set.of(InvoiceStatus.ISSUED, InvoiceStatus.VOID)), 2))
                .isEmpty();
    }

    @Test
    void summarisesWhatAnInvoiceSays() {
        Invoice issued = save(records.issued("INV-1"));
        Invoice limits = save(records.atTheLimits());

        assertThat(in(() -> invoices().list(Query.ALL, null, 10)))
                .containsExactly(InvoiceSummary.of(issued, null), InvoiceSummary.of(limits, null));
    }

    @Test
    void tellsOfCorruptRows() {
        Invoice first = save(records.draft());
        Invoice second = save(records.draft());

        opened.execute("UPDATE vc_invoice SET seller = '{\"legalName\":\"Secret\"}' WHERE id = '" + first.id() + "'");
        opened.execute("DELETE FROM vc_invoice_line WHERE invoice_id = '" + second.id() + "'");

        assertCorrupt("invoice", first.id(), () -> invoices().find(first.id()));
        assertCorrupt("invoice", second.id(), () -> invoices().findByOrder(second.order()));
    }

    private InvoiceRepository invoices() {
        return store.billing().invoices();
    }

    private Invoice save(Invoice invoice) {
        within(() -> {
            invoices().save(invoice, List.of());
            if (invoice.version() == 1) {
                store.billing().invoicesInForce().save(new InvoiceInForce(invoice.order(), invoice.id(), 1), List.of());
            }
        });
        return invoice;
    }

    private Invoice find(Invoice invoice) {
        return in(() -> invoices().find(invoice.id())).orElseThrow();
    }

    private List<InvoiceSummary> paged(Query query, int limit) {
        return pages(
                limit,
                (@Nullable Position after, int most) -> in(() -> invoices().list(query, after, most)),
                last -> Position.of(last, query.sort()));
    }

    private static List<InvoiceId> reversed(List<Invoice> all, @Nullable UserId customer) {
        List<InvoiceId> ids = new ArrayList<>();
        for (int n = all.size() - 1; n >= 0; n--) {
            if (customer == null || all.get(n).customer().equals(customer)) {
                ids.add(all.get(n).id());
            }
        }
        return ids;
    }

    private static Invoice ofOrder(Invoice invoice, Invoice other) {
        return like(invoice).with(Invoice::order, other.order()).made();
    }
}
