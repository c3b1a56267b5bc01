package io.visioncraft.benchmarks;

import io.visioncraft.benchmarks.Stock.Kind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Numbers drafts by hand, without a gap: the row of the series is locked, then the drafts are read, then all is written at once. Two
 * trips and the commit.
 */
final class NumberedByHand {

    private static final String SERIES = """
            SELECT next_number, last_date, closed_until FROM vc_number_series
            WHERE series_key = 'invoice:INV' AND issuer_key IN ('', ?) FOR UPDATE""";

    /** With the tax of today, which is asked anew: each line has it already. */
    private static final String DRAFTS = """
            SELECT i.id, i.version, i.order_id, i.customer_id, i.total_payable, i.created_at, EXISTS (
                SELECT 1 FROM vc_invoice_line l WHERE l.invoice_id = i.id
                    AND NOT (l.tax_code = 'S' AND l.tax_rate = 19 AND l.tax_country = 'DE'))
            FROM vc_invoice i WHERE i.status = 'DRAFT' ORDER BY i.created_at, i.id LIMIT ?""";

    private static final String READ = String.join("; ", Floor.WHO, SERIES, DRAFTS);

    private static final String NUMBER = """
            UPDATE vc_number_series SET next_number = ?, last_date = ? WHERE series_key = 'invoice:INV'""";

    private static final String ISSUE = """
            UPDATE vc_invoice i SET version = i.version + 1, status = 'ISSUED', seller = ?, invoice_number = d.number,
                issue_date = ?, due_date = ?, accounting_date = ?, tax_point = ?, terms_days = 14, terms_from = 'ISSUE',
                retained_until = ?, named_until = ?, listed_on = ?
            FROM UNNEST(?::uuid[], ?::bigint[], ?::text[]) d(id, version, number)
            WHERE i.id = d.id AND i.version = d.version""";

    private static final String RECEIVABLES = """
            INSERT INTO vc_receivable (id, version, customer_id, currency, total, credited, allocated, pending, discounted,
                written_off, excess, standing, issue_date, due_date)
            SELECT id, 1, customer, 'EUR', total, 0, 0, 0, 0, 0, 0, 'UNPAID', ?, ?
            FROM UNNEST(?::uuid[], ?::uuid[], ?::numeric[]) r(id, customer, total)""";

    private static final String EVENTS = """
            INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal,
                occurred_at, caller_kind, caller_name, event_data, attempts, not_before, delivered, dead)
            SELECT id, 'invoice.issued', 1, 'invoice', invoice, version + 1, 0, ?, 'USER', ?, data, 0, 0, FALSE, FALSE
            FROM UNNEST(?::uuid[], ?::uuid[], ?::bigint[], ?::text[]) e(id, invoice, version, data)""";

    private static final String WRITE = String.join("; ", ISSUE, RECEIVABLES, EVENTS, NUMBER);

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int RETAINED_YEARS = 10;
    private static final int DUE_DAYS = 14;

    private final Floor floor;

    NumberedByHand(Floor floor) {
        this.floor = floor;
    }

    private record Draft(UUID id, long version, UUID order, UUID customer, BigDecimal payable) {}

    private record Numbered(Draft draft, String number) {}

    private record Read(long next, LocalDate date, List<Draft> drafts) {}

    /** {@return the ids of what was issued, in the order of their numbers} */
    List<UUID> issue(int clerk, int most) throws SQLException {
        UUID user = Kind.CLERK.id(clerk);
        return floor.writing(connection -> {
            Instant now = Instant.now();
            Read read = read(connection, clerk, most, LocalDate.ofInstant(now, ZONE));
            List<Numbered> all = IntStream.range(0, read.drafts.size())
                    .mapToObj(n -> new Numbered(
                            read.drafts.get(n),
                            String.format(Locale.ROOT, "INV-%d-%06d", read.date.getYear(), read.next + n)))
                    .toList();
            if (!all.isEmpty()) {
                write(connection, all, read, now, user);
            }
            return read.drafts.stream().map(Draft::id).toList();
        });
    }

    private static Read read(Connection connection, int clerk, int most, LocalDate today) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            int next = Floor.clerk(statement, 1, clerk, "invoice:issue");
            new Binder(statement, next).text(Floor.ISSUER).number(most + 1L);
            statement.execute();
            Floor.who(statement, Kind.CLERK.id(clerk));
            LocalDate date;
            long number;
            try (ResultSet series = Floor.next(statement)) {
                require(series.next(), "a series of another issuer");
                LocalDate last = LocalDate.ofEpochDay(series.getLong(2));
                date = last.isAfter(today) ? last : today;
                number = last.getYear() < date.getYear() ? 1 : series.getLong(1);
                long closed = series.getLong(3);
                require(series.wasNull() || closed < date.toEpochDay(), "the books are closed");
            }
            List<Draft> drafts = new ArrayList<>(most);
            try (ResultSet rows = Floor.next(statement)) {
                while (drafts.size() < most && rows.next()) {
                    LocalDate made = LocalDate.ofInstant(Instant.EPOCH.plusMillis(rows.getLong(6) / 1_000), ZONE);
                    require(!made.isAfter(date), "made later than today");
                    require(!rows.getBoolean(7), "taxed in another way today");
                    drafts.add(new Draft(
                            rows.getObject(1, UUID.class),
                            rows.getLong(2),
                            rows.getObject(3, UUID.class),
                            rows.getObject(4, UUID.class),
                            rows.getBigDecimal(5)));
                }
            }
            return new Read(number, date, drafts);
        }
    }

    private void write(Connection connection, List<Numbered> all, Read read, Instant now, UUID user)
            throws SQLException {
        LocalDate date = read.date;
        LocalDate due = date.plusDays(DUE_DAYS);
        LocalDate retained = LocalDate.of(date.getYear() + RETAINED_YEARS, 12, 31);
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Binder in = new Binder(statement).text(floor.seller());
            in.day(date)
                    .day(due)
                    .day(date)
                    .day(date)
                    .day(retained)
                    .day(retained)
                    .day(date);
            Columns columns = new Columns(connection, all);
            in.array(columns.of("uuid", one -> one.draft.id))
                    .array(columns.of("bigint", one -> one.draft.version))
                    .array(columns.of("text", Numbered::number));
            in.day(date).day(due);
            in.array(columns.of("uuid", one -> one.draft.id))
                    .array(columns.of("uuid", one -> one.draft.customer))
                    .array(columns.of("numeric", one -> one.draft.payable));
            in.number(Floor.micros(now)).text(user.toString());
            in.array(columns.of("uuid", one -> Floor.newId()))
                    .array(columns.of("uuid", one -> one.draft.id))
                    .array(columns.of("bigint", one -> one.draft.version))
                    .array(columns.of("text", one -> data(one, date, due)));
            in.number(read.next + all.size()).day(date);
            statement.execute();
            if (statement.getUpdateCount() != all.size()) {
                throw new Floor.Clash();
            }
        }
    }

    private static String data(Numbered one, LocalDate date, LocalDate due) {
        return "{\"currency\":\"EUR\",\"customer\":\"" + one.draft.customer + "\",\"date\":\"" + date
                + "\",\"dueDate\":\"" + due + "\",\"number\":\"" + one.number + "\",\"order\":\"" + one.draft.order
                + "\",\"payable\":\"" + one.draft.payable.setScale(2) + "\"}";
    }

    private record Columns(Connection connection, List<Numbered> all) {

        java.sql.Array of(String type, Function<Numbered, Object> value) throws SQLException {
            return connection.createArrayOf(type, all.stream().map(value).toArray());
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
