package io.visioncraft.examples.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the shop has stored, asked in plain SQL and compared with what customers and staff were told. */
final class Books {

    private static final String OTHERWISE_BILLED = """
            SELECT COUNT(*) FROM vc_order o
            WHERE o.status <> 'DRAFT' AND 1 <> (
                SELECT COUNT(*) FROM vc_invoice i WHERE i.order_id = o.id AND i.total_payable = o.total_payable)
            """;

    private static final String PAID_TWICE = """
            SELECT COUNT(*) FROM (SELECT invoice_id FROM vc_payment GROUP BY invoice_id HAVING COUNT(*) > 1) p
            """;

    /** Nobody credits, writes off or takes a discount. */
    private static final String IN_AGREEMENT = """
            SELECT COUNT(*) FROM vc_receivable r JOIN vc_invoice i ON i.id = r.id
            WHERE r.total = i.total_payable
                AND r.credited = 0 AND r.discounted = 0 AND r.written_off = 0 AND r.pending = 0
                AND r.allocated + r.excess = (
                    SELECT COALESCE(SUM(p.amount), 0) FROM vc_payment p
                    WHERE p.invoice_id = i.id AND p.status = 'SUCCEEDED')
            """;

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Requires that all that was confirmed is there once, and that orders, invoices, balances and payments agree.
     *
     * @param placed the ids of the orders that customers know of
     * @param wanted how many orders they wanted to place
     * @param taken the ids of the payments that staff know of
     */
    void requireRight(List<String> placed, long wanted, List<String> taken) {
        requireOrders(placed, wanted);
        requireNumbers();
        requireMoney(taken);
    }

    private void requireOrders(List<String> placed, long wanted) {
        assertThat(placed).doesNotHaveDuplicates();
        List<String> stored = jdbc.sql("SELECT id FROM vc_order WHERE status <> 'DRAFT'")
                .query(String.class)
                .list();
        assertThat(stored).as("orders").containsAll(placed);
        assertThat((long) stored.size())
                .as("orders, with those whose answer was lost")
                .isLessThanOrEqualTo(wanted);
        assertThat(count(OTHERWISE_BILLED))
                .as("orders without an invoice of their total, or with two")
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM vc_invoice")).as("invoices").isEqualTo(stored.size());
    }

    /** From 1 to the last, in one series, each once. */
    private void requireNumbers() {
        long invoices = count("SELECT COUNT(*) FROM vc_invoice");
        String number = "CAST(SUBSTRING(invoice_number FROM '[0-9]+$') AS BIGINT)";
        assertThat(count("SELECT COUNT(DISTINCT invoice_number) FROM vc_invoice"))
                .isEqualTo(invoices);
        assertThat(count("SELECT COUNT(DISTINCT " + number + ") FROM vc_invoice"))
                .isEqualTo(invoices);
        assertThat(count("SELECT MIN(" + number + ") FROM vc_invoice")).isEqualTo(1);
        assertThat(count("SELECT MAX(" + number + ") FROM vc_invoice")).isEqualTo(invoices);
    }

    private void requireMoney(List<String> taken) {
        Set<String> known = Set.copyOf(taken); // the second who reports a transfer is told of the payment that is there
        assertThat(known).isNotEmpty();
        assertThat(jdbc.sql("SELECT id FROM vc_payment").query(String.class).list())
                .as("payments")
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(count(PAID_TWICE)).as("invoices paid twice").isZero();
        assertThat(count(IN_AGREEMENT))
                .as("receivables that agree with invoice and payments")
                .isEqualTo(count("SELECT COUNT(*) FROM vc_invoice"));
        BigDecimal open = sum("SELECT SUM(total - credited - allocated - discounted - written_off) FROM vc_receivable");
        BigDecimal paid =
                sum("SELECT SUM(amount) FROM vc_payment").subtract(sum("SELECT SUM(excess) FROM vc_receivable"));
        assertThat(open.add(paid))
                .as("balances and payments")
                .isEqualByComparingTo(sum("SELECT SUM(total_payable) FROM vc_invoice"));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private BigDecimal sum(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single();
    }
}
