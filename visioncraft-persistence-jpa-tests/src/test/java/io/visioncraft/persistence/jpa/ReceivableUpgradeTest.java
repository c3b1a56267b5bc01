package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.Settlement;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.BillingFixtures;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What version 0.1 kept of the money of an invoice becomes what is allocated and what is the customer's: overpaid, credited after
 * it was paid, refunded, of a total of 0. The script of 0.1 has four invoices, over 240.00, and thrice 80.00 EUR; here they are
 * paid, credited and refunded otherwise before the upgrade.
 */
@Rule("INV-3")
class ReceivableUpgradeTest {

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void allocatesWhatWasReceivedAndKeepsTheRestAsTheCustomersMoney(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = UpgradeTest.old(like)) {
            List<InvoiceId> invoices = invoices(pool);
            assertThat(invoices).hasSize(4);
            change(pool, invoices.get(0), "240", "300", "0", "0");
            change(pool, invoices.get(1), "80", "50", "60", "0");
            change(pool, invoices.get(2), "80", "80", "80", "30");
            change(pool, invoices.get(3), "0", "5", "0", "0");

            try (JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
                VisionCraft vc =
                        StandIns.create().builder(store, StandIns.issuer()).build();
                Caller clerk = BillingFixtures.clerk();

                assertReceivable(vc, invoices.get(0), "240.00", "0.00", "60.00", Settlement.PAID);
                assertReceivable(vc, invoices.get(1), "20.00", "0.00", "30.00", Settlement.PAID);
                assertReceivable(vc, invoices.get(2), "0.00", "0.00", "50.00", Settlement.CREDITED);
                assertReceivable(vc, invoices.get(3), "0.00", "0.00", "5.00", Settlement.PAID);
                assertThat(ids(vc, clerk, InvoiceSearch.all().onlyWithExcess()))
                        .containsExactlyInAnyOrderElementsOf(invoices);
                assertThat(ids(vc, clerk, InvoiceSearch.all().open())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    @Rule("GEN-12")
    void findsTheInvoicesThatWereThere(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = UpgradeTest.old(like);
                JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
            VisionCraft vc = StandIns.create().builder(store, StandIns.issuer()).build();
            Caller clerk = BillingFixtures.clerk();
            List<InvoiceSummary> all =
                    Listings.all(2, request -> vc.invoices().list(clerk, InvoiceSearch.all(), request));

            assertThat(all).hasSizeGreaterThanOrEqualTo(4);
            List<InvoiceId> open = new ArrayList<>();
            for (InvoiceSummary row : all) {
                Invoice invoice = vc.invoices().get(clerk, row.id());
                Receivable receivable =
                        invoice.issue() == null ? null : vc.invoices().receivable(clerk, row.id());
                assertThat(row).isEqualTo(InvoiceSummary.of(invoice, receivable));
                if (receivable != null) {
                    assertThat(receivable.customer()).isEqualTo(invoice.customer());
                    assertThat(vc.invoices().findByNumber(clerk, invoice.number()))
                            .contains(invoice);
                }
                if (receivable != null && receivable.balance().positive()) {
                    open.add(row.id());
                }
            }
            assertThat(open).isNotEmpty();
            assertThat(ids(vc, clerk, InvoiceSearch.all().open())).isEqualTo(open);
            assertThat(ids(vc, clerk, InvoiceSearch.all().mostUrgentFirst())).containsExactlyInAnyOrderElementsOf(open);
        }
    }

    private static List<InvoiceId> ids(VisionCraft vc, Caller caller, InvoiceSearch search) {
        return Listings.all(2, (ListRequest request) -> vc.invoices().list(caller, search, request)).stream()
                .map(InvoiceSummary::id)
                .toList();
    }

    private static void assertReceivable(
            VisionCraft vc, InvoiceId id, String allocated, String balance, String excess, Settlement settlement) {
        Receivable receivable = vc.invoices().receivable(BillingFixtures.clerk(), id);
        assertThat(receivable.allocated()).hasToString(allocated + " EUR");
        assertThat(receivable.balance()).hasToString(balance + " EUR");
        assertThat(receivable.excess()).hasToString(excess + " EUR");
        assertThat(receivable.pending().zero()).isTrue();
        assertThat(receivable.discounted().zero()).isTrue();
        assertThat(receivable.writtenOff().zero()).isTrue();
        assertThat(receivable.settlement()).isEqualTo(settlement);
    }

    private static List<InvoiceId> invoices(HikariDataSource pool) throws SQLException {
        List<InvoiceId> ids = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM vc_receivable ORDER BY id")) {
            while (rows.next()) {
                ids.add(new InvoiceId(UUID.fromString(rows.getString(1))));
            }
        }
        return ids;
    }

    private static void change(
            HikariDataSource pool, InvoiceId id, String total, String received, String credited, String refunded)
            throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE vc_receivable SET total = " + total + ", received = " + received
                            + ", credited = " + credited + ", refunded = " + refunded + " WHERE id = '" + id + "'"))
                    .isEqualTo(1);
        }
    }
}
