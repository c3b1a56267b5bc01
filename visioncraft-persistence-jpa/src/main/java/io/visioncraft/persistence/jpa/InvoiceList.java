package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Settlement;
import io.visioncraft.kernel.PaymentTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One part of a list of invoices, in one statement. Each status, or each standing of receivables, gives its part from an index
 * that is sorted as the list is; the first of these are joined with their invoices and receivables. For {@code IN (…)} databases
 * would read and sort all rows that have one of the values. Native SQL, since Jakarta Persistence unites no queries. For one
 * list, by one thread.
 */
final class InvoiceList {

    private final InvoiceRepository.Query query;
    private final InvoiceRepository.@Nullable Position after;
    private final int limit;
    private final SupportedDatabase database;
    private final String direction;
    private final List<Object> parameters = new ArrayList<>();

    private InvoiceList(
            InvoiceRepository.Query query,
            InvoiceRepository.@Nullable Position after,
            int limit,
            SupportedDatabase database) {
        this.query = query;
        this.after = after;
        this.limit = limit;
        this.database = database;
        this.direction = query.sort().descending() ? " DESC" : "";
    }

    static List<InvoiceSummary> of(
            InvoiceRepository.Query query,
            InvoiceRepository.@Nullable Position after,
            int limit,
            Statements statements) {
        boolean issued = query.statuses().isEmpty() || query.statuses().contains(InvoiceStatus.ISSUED);
        return limit < 1 || (query.issuedAlone() && !issued)
                ? List.of()
                : new InvoiceList(query, after, limit, statements.database()).read(statements);
    }

    private List<InvoiceSummary> read(Statements statements) {
        List<String> parts = parts();
        if (parts.isEmpty()) {
            return List.of();
        }
        String found = parts.size() == 1 ? parts.get(0) : "(" + String.join(") UNION ALL (", parts) + ")";
        String sql = "SELECT " + ListedInvoice.COLUMNS + " FROM (" + found + ") n JOIN vc_invoice i ON i.id = n.id"
                + " LEFT JOIN vc_receivable r ON r.id = n.id ORDER BY n.listed" + direction + ", n.id" + direction
                + " LIMIT " + limit;
        return statements.read(sql, parameters.toArray()).stream()
                .map(row -> statements.mapped(new ListedInvoice(row), ListedInvoice::summary))
                .toList();
    }

    private List<String> parts() {
        if (query.sort().byDueDate()
                || query.withExcess()
                || !query.settlements().isEmpty()) {
            return ReceivableMapper.standings(settlements(), query.withExcess()).stream()
                    .map(standing -> part("vc_receivable", "standing", standing, "issue_date"))
                    .toList();
        }
        Set<InvoiceStatus> statuses = query.issuedAlone() ? Set.of(InvoiceStatus.ISSUED) : query.statuses();
        return statuses.isEmpty() || statuses.size() == InvoiceStatus.values().length
                ? List.of(part("vc_invoice", "status", null, "listed_on"))
                : Names.of(statuses).stream()
                        .map(status -> part("vc_invoice", "status", status, "listed_on"))
                        .toList();
    }

    private Set<Settlement> settlements() {
        Set<Settlement> wanted =
                new TreeSet<>(query.settlements().isEmpty() ? List.of(Settlement.values()) : query.settlements());
        if (query.sort().byDueDate()) {
            wanted.retainAll(Settlement.OPEN);
        }
        return wanted;
    }

    /**
     * The first of one value. The order names every column of the index, so that H2 uses it. The limit is no parameter: H2 2.5
     * answers a part of a union from the part before, if that differs in the parameter of its limit alone.
     */
    private String part(String table, String column, @Nullable String value, String issued) {
        StringJoiner where = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
        StringJoiner order = new StringJoiner(", ");
        if (query.customer() != null) {
            is("customer_id", query.customer().value(), where, order);
        }
        if (value != null) {
            is(column, value, where, order);
        }
        String day = query.sort().byDueDate() ? "due_date" : issued;
        Beyond place = after == null
                ? null
                : new Beyond(
                        day,
                        Days.of(after.day()),
                        query.sort().descending() ? "<" : ">",
                        "id",
                        after.id().value());
        dates(issued, place, where);
        if (place != null) {
            where.add(place.condition(database));
            parameters.addAll(place.values(database));
        }
        order.add(day + direction).add("id" + direction);
        return "SELECT id, " + day + " AS listed FROM " + table + where + " ORDER BY " + order + " LIMIT " + limit;
    }

    /** Each date also limits the other, by which the index may be sorted: an invoice is due when it is issued, or within a term. */
    private void dates(String issued, @Nullable Beyond place, StringJoiner where) {
        limit(issued, ">=", query.issuedFrom(), place, where);
        limit(issued, "<=", query.issuedUntil(), place, where);
        limit("due_date", "<=", query.dueUntil(), place, where);
        if (query.sort().byDueDate()) {
            limit("due_date", ">=", query.issuedFrom(), place, where);
            if (query.issuedUntil() != null) {
                where.add("due_date <= ?");
                parameters.add(Days.of(query.issuedUntil()) + PaymentTerms.MAX_DAYS_FROM_ISSUE);
            }
        } else {
            limit(issued, "<=", query.dueUntil(), place, where);
        }
    }

    private void limit(String column, String on, @Nullable LocalDate day, @Nullable Beyond place, StringJoiner where) {
        if (day != null && !(place != null && place.keepsWithin(column, on, Days.of(day)))) {
            where.add(column + " " + on + " ?");
            parameters.add(Days.of(day));
        }
    }

    private void is(String column, Object value, StringJoiner where, StringJoiner order) {
        where.add(column + " = ?");
        order.add(column + direction);
        parameters.add(value);
    }
}
