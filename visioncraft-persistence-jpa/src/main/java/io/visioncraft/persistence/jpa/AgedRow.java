package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.AgedReceivables;
import io.visioncraft.billing.Settlement;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is owed in one currency, summed up by the database over the receivables on which something is owed. */
final class AgedRow implements StoredRow {

    private static final String OWED = "SUM(CASE WHEN due_date <= ? AND due_date > ?"
            + " THEN total - credited - allocated - discounted - written_off ELSE 0 END)";

    private static final int DAYS = 30;
    private static final int LONGER_THAN_ANY = 10_000_000;

    private final Object[] columns;

    private AgedRow(Object[] columns) {
        this.columns = columns;
    }

    static List<AgedReceivables> of(@Nullable UserId customer, LocalDate today, Statements statements) {
        int day = Days.of(today);
        List<Object> parameters = new ArrayList<>();
        parameters.addAll(List.of(day + LONGER_THAN_ANY, day - 1));
        for (int from = 1; from <= 2 * DAYS + 1; from += DAYS) {
            parameters.addAll(List.of(day - from, day - from - DAYS));
        }
        parameters.addAll(List.of(day - 3 * DAYS - 1, day - LONGER_THAN_ANY));
        List<String> standings = ReceivableMapper.standings(Settlement.OPEN, false);
        parameters.addAll(standings);
        if (customer != null) {
            parameters.add(customer.value());
        }
        String sums = String.join(", ", List.of(OWED, OWED, OWED, OWED, OWED));
        String sql = "SELECT currency, " + sums + " FROM vc_receivable WHERE standing IN (?, ?)"
                + (customer == null ? "" : " AND customer_id = ?") + " GROUP BY currency ORDER BY currency";
        return statements.read(sql, parameters.toArray()).stream()
                .map(row -> statements.mapped(new AgedRow(row), AgedRow::owed))
                .toList();
    }

    private AgedReceivables owed() {
        return new AgedReceivables(amount(1), amount(2), amount(3), amount(4), amount(5));
    }

    private Money amount(int place) {
        return Amounts.in((String) columns[0]).money((BigDecimal) columns[place]);
    }

    @Override
    public String recordType() {
        return "receivable";
    }

    @Override
    public Object recordId() {
        return columns[0];
    }
}
