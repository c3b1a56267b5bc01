package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.FigureKind;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.billing.FiguresRepository.CategoryPosition;
import io.visioncraft.billing.FiguresRepository.EntryPlace;
import io.visioncraft.billing.FiguresRepository.ServicePosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions for figures, each one statement. Documents are found by their accounting date, which drafts and void invoices do
 * not have, in an index, and told their span by its last day. What is asked of invoices and of credit notes is one union. Used
 * once.
 */
final class FigureSql {

    /** The kinds of documents as columns, in the order in which an export has those of one day. */
    static final int INVOICES = 0;

    static final int CREDIT_NOTES = 1;

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private FigureSql() {}

    String text() {
        return text.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    /** Span, country, code, rate, code of the reason, currency; net and tax of invoices, net and tax of credit notes. */
    static FigureSql tax(List<FigureSpan> spans) {
        return new FigureSql()
                .say("SELECT f.span, f.country, f.code, f.rate, f.reason, f.currency,")
                .say(" SUM(f.net_in), SUM(f.tax_in), SUM(f.net_out), SUM(f.tax_out) FROM (")
                .taxed(FigureKind.INVOICE, spans)
                .say(" UNION ALL ")
                .taxed(FigureKind.CREDIT_NOTE, spans)
                .say(") f GROUP BY f.span, f.country, f.code, f.rate, f.reason, f.currency");
    }

    private FigureSql taxed(FigureKind kind, List<FigureSpan> spans) {
        return say("SELECT d.span AS span, COALESCE(g.tax_country, '') AS country, g.tax_code AS code, g.rate AS rate,")
                .say(" COALESCE(g.exemption_code, '') AS reason, d.currency AS currency,")
                .say(inAndOut(kind, "SUM(g.base)", "net") + "," + inAndOut(kind, "SUM(g.tax)", "tax"))
                .say(" FROM ")
                .documents(kind, spans, "d.id, d.currency")
                .groups(kind)
                .say(" GROUP BY d.span, g.tax_country, g.tax_code, g.rate, g.exemption_code, d.currency");
    }

    /**
     * Span, currency, the other currency in which tax is stated; the numbers of invoices and credit notes; net and tax of
     * invoices, net and tax of credit notes; the tax as it is stated in the other currency, invoices less credit notes.
     */
    static FigureSql revenue(List<FigureSpan> spans) {
        return new FigureSql()
                .say("SELECT f.span, f.currency, f.own, SUM(f.documents_in), SUM(f.documents_out),")
                .say(" SUM(f.net_in), SUM(f.tax_in), SUM(f.net_out), SUM(f.tax_out), SUM(f.own_in) - SUM(f.own_out)"
                        + " FROM (")
                .sold(FigureKind.INVOICE, spans)
                .say(" UNION ALL ")
                .sold(FigureKind.CREDIT_NOTE, spans)
                .say(") f GROUP BY f.span, f.currency, f.own");
    }

    private FigureSql sold(FigureKind kind, List<FigureSpan> spans) {
        return say("SELECT d.span AS span, d.currency AS currency, COALESCE(d.own_currency, '') AS own,")
                .say(inAndOut(kind, "COUNT(*)", "documents") + ",")
                .say(inAndOut(kind, "SUM(d.total_net)", "net") + "," + inAndOut(kind, "SUM(d.total_tax)", "tax") + ",")
                .say(inAndOut(kind, "COALESCE(SUM(d.own_tax), 0)", "own"))
                .say(" FROM ")
                .documents(kind, spans, "d.currency, d.own_currency, d.total_net, d.total_tax, d.own_tax")
                .say(" d GROUP BY d.span, d.currency, d.own_currency");
    }

    /** Id, code and name of the service, unit, currency, span; units of invoices and of credit notes; net of both. */
    static FigureSql byService(List<FigureSpan> spans, @Nullable ServicePosition after, int limit) {
        FigureSql sql = new FigureSql()
                .say("SELECT s.id, s.code, s.name, t.unit, t.currency, t.span, t.units_in, t.units_out, t.net_in,"
                        + " t.net_out")
                .say(" FROM (")
                .lines(spans)
                .say(") t JOIN vc_service s ON s.id = t.service");
        if (after != null) {
            sql.say(" WHERE ")
                    .after(
                            List.of("s.code", "t.unit", "t.currency", "t.span"),
                            List.of(
                                    after.code(),
                                    after.unit().value(),
                                    after.currency().getCurrencyCode(),
                                    place(spans, after.from())));
        }
        return sql.say(" ORDER BY s.code, t.unit, t.currency, t.span LIMIT " + limit);
    }

    /**
     * Id, parent and name of the category, currency, span; its own net of invoices and of credit notes; the same with all below.
     */
    static FigureSql byCategory(List<FigureSpan> spans, @Nullable CategoryPosition after, int limit) {
        String own = "SUM(CASE WHEN e.id = c.id THEN %s ELSE 0 END)";
        FigureSql sql = new FigureSql()
                .say("SELECT e.id, e.parent_id, e.name, t.currency, t.span, ")
                .say(own.replace("%s", "t.net_in") + ", " + own.replace("%s", "t.net_out"))
                .say(", SUM(t.net_in), SUM(t.net_out) FROM (")
                .lines(spans)
                .say(") t JOIN vc_service s ON s.id = t.service JOIN vc_category c ON c.id = s.category_id JOIN (")
                .say(CategoryPath.levels())
                .say(") v ON v.depth <= c.depth JOIN vc_category e ON e.path = " + CategoryPath.upTo("v.depth", "c"));
        if (after != null) {
            sql.say(" WHERE ")
                    .after(
                            List.of("e.id", "t.currency", "t.span"),
                            List.of(
                                    after.id().value(),
                                    after.currency().getCurrencyCode(),
                                    place(spans, after.from())));
        }
        return sql.say(" GROUP BY e.id, e.parent_id, e.name, t.currency, t.span")
                .say(" ORDER BY e.id, t.currency, t.span LIMIT " + limit);
    }

    /**
     * Accounting date, kind, id, place of the group, number, number of the credited invoice, date of issue, customer, buyer,
     * currency; code, rate, country, code and text of the reason, base and tax of the group.
     */
    static FigureSql taxEntries(FigureSpan span, @Nullable EntryPlace after, int limit) {
        int from = Days.of(span.from());
        int until = Days.of(span.until());
        FigureSql sql = new FigureSql().say("SELECT * FROM (");
        if (after == null || after.day().isBefore(span.from())) {
            sql.entries(FigureKind.INVOICE, from, until, limit)
                    .say(" UNION ALL ")
                    .entries(FigureKind.CREDIT_NOTE, from, until, limit);
        } else {
            int day = Days.of(after.day());
            boolean atInvoices = after.kind() == FigureKind.INVOICE;
            sql.restOfDay(after, day, limit)
                    .say(" UNION ALL ")
                    .entries(FigureKind.INVOICE, day + 1, until, limit)
                    .say(" UNION ALL ")
                    .entries(FigureKind.CREDIT_NOTE, atInvoices ? day : day + 1, until, limit);
        }
        return sql.say(") r ORDER BY r.counted_on, r.kind, r.document, r.place LIMIT " + limit);
    }

    /** The entries of documents of some days, the first ones; each document has one at least. */
    private FigureSql entries(FigureKind kind, int from, int until, int limit) {
        return columns(kind)
                .say(
                        "(SELECT " + shown(kind) + " FROM " + table(kind)
                                + " x WHERE x.accounting_date BETWEEN ? AND ?",
                        from,
                        until)
                .say(" ORDER BY x.accounting_date, x.id LIMIT " + limit + ")")
                .groups(kind);
    }

    /** The entries after a place that are of its day and kind. */
    private FigureSql restOfDay(EntryPlace after, int day, int limit) {
        return columns(after.kind())
                .say(
                        "(SELECT " + shown(after.kind()) + " FROM " + table(after.kind())
                                + " x WHERE x.accounting_date = ? AND x.id >= ?",
                        day,
                        after.document())
                .say(" ORDER BY x.accounting_date, x.id LIMIT " + (limit + 1) + ")")
                .groups(after.kind())
                .say(" WHERE d.id > ? OR g.position > ?", after.document(), after.position());
    }

    private FigureSql columns(FigureKind kind) {
        boolean invoice = kind == FigureKind.INVOICE;
        return say("SELECT d.accounting_date AS counted_on, " + (invoice ? INVOICES : CREDIT_NOTES)
                        + " AS kind, d.id AS document,")
                .say(" g.position AS place, " + (invoice ? "d.invoice_number" : "d.credit_note_number")
                        + " AS doc_number, ")
                .say((invoice ? "''" : "d.invoice_number") + " AS credits, d.issue_date AS issued_on,")
                .say(" d.customer_id AS customer, d.buyer AS buyer, d.currency AS currency, g.tax_code AS tax_code,")
                .say(" g.rate AS rate, g.tax_country AS tax_country, g.exemption_code AS exemption_code,")
                .say(
                        " g.exemption_text AS exemption_text, g.base AS base, g.tax AS tax, d.tax_point AS tax_point FROM ");
    }

    private FigureSql groups(FigureKind kind) {
        return kind == FigureKind.INVOICE
                ? say(" d JOIN vc_invoice_tax_group g ON g.invoice_id = d.id")
                : say(" d JOIN vc_credit_note_tax_group g ON g.credit_note_id = d.id");
    }

    /** What entries show of a document; seller and texts stay where they are. */
    private static String shown(FigureKind kind) {
        return "x.id, x.accounting_date, x.invoice_number, x.issue_date, x.tax_point, x.customer_id, x.buyer,"
                + " x.currency"
                + (kind == FigureKind.INVOICE ? "" : ", x.credit_note_number");
    }

    private static String table(FigureKind kind) {
        return kind == FigureKind.INVOICE ? "vc_invoice" : "vc_credit_note";
    }

    /** The sums of lines by service, unit, currency and span. The service is that of the order's line, which the line names. */
    private FigureSql lines(List<FigureSpan> spans) {
        return say("SELECT f.service AS service, f.unit AS unit, f.currency AS currency, f.span AS span,")
                .say(" SUM(f.units_in) AS units_in, SUM(f.units_out) AS units_out,")
                .say(" SUM(f.net_in) AS net_in, SUM(f.net_out) AS net_out FROM (")
                .lines(FigureKind.INVOICE, spans)
                .say(" UNION ALL ")
                .lines(FigureKind.CREDIT_NOTE, spans)
                .say(") f GROUP BY f.service, f.unit, f.currency, f.span");
    }

    private FigureSql lines(FigureKind kind, List<FigureSpan> spans) {
        boolean invoice = kind == FigureKind.INVOICE;
        return say("SELECT o.service_id AS service, l.unit_code AS unit, d.currency AS currency, d.span AS span,")
                .say(inAndOut(kind, "SUM(l.quantity)", "units") + "," + inAndOut(kind, "SUM(l.net)", "net"))
                .say(" FROM ")
                .documents(kind, spans, invoice ? "d.id, d.currency, d.order_id" : "d.id, d.currency, d.invoice_id")
                .say(
                        invoice
                                ? " d JOIN vc_invoice_line l ON l.invoice_id = d.id"
                                : " d JOIN vc_invoice i ON i.id = d.invoice_id"
                                        + " JOIN vc_credit_note_line l ON l.credit_note_id = d.id")
                .say(" JOIN vc_order_line o ON o.order_id = " + (invoice ? "d" : "i") + ".order_id")
                .say(" AND o.line_id = l.order_line_id GROUP BY o.service_id, l.unit_code, d.currency, d.span");
    }

    /** A sum, as the column of invoices or as that of credit notes, beside 0 in the other. */
    private static String inAndOut(FigureKind kind, String sum, String name) {
        boolean invoice = kind == FigureKind.INVOICE;
        return " " + (invoice ? sum : "0") + " AS " + name + "_in, " + (invoice ? "0" : sum) + " AS " + name + "_out";
    }

    /** Some columns of the documents that count in a period, and the place of the span of each. */
    private FigureSql documents(FigureKind kind, List<FigureSpan> spans, String columns) {
        return say("(SELECT ")
                .span(spans)
                .say(columns + " FROM " + table(kind) + " d WHERE d.accounting_date BETWEEN ? AND ?")
                .say(
                        ")",
                        Days.of(spans.get(0).from()),
                        Days.of(spans.get(spans.size() - 1).until()));
    }

    /** The place of a document's span, as a column with a comma behind it. */
    private FigureSql span(List<FigureSpan> spans) {
        int last = spans.size() - 1;
        if (last == 0) {
            return say("0 AS span, ");
        }
        say("CASE");
        for (int place = 0; place < last; place++) {
            say(
                    " WHEN d.accounting_date <= ? THEN " + place,
                    Days.of(spans.get(place).until()));
        }
        return say(" ELSE " + last + " END AS span, ");
    }

    /** The condition that a row comes after the one with these values, by these columns in their order. */
    private FigureSql after(List<String> columns, List<?> values) {
        int last = columns.size() - 1;
        for (int place = 0; place < last; place++) {
            say(
                    "(" + columns.get(place) + " > ? OR (" + columns.get(place) + " = ? AND ",
                    values.get(place),
                    values.get(place));
        }
        return say(columns.get(last) + " > ?", values.get(last)).say("))".repeat(last));
    }

    /** The place of the last span that begins on a day or before it; -1 if none does. */
    private static int place(List<FigureSpan> spans, LocalDate from) {
        return (int) spans.stream().filter(span -> !span.from().isAfter(from)).count() - 1;
    }

    private FigureSql say(String part, Object... values) {
        text.append(part);
        parameters.addAll(List.of(values));
        return this;
    }
}
