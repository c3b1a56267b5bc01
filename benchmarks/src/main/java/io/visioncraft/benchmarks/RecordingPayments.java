package io.visioncraft.benchmarks;

import io.visioncraft.access.Caller;
import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.kernel.InvoiceId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Staff record that a small part of an invoice was paid. */
final class RecordingPayments implements Work {

    private static final String AMOUNT = "0.01";

    private static final String STANDING = """
            SELECT version, total, credited + allocated + pending + discounted + written_off, allocated
            FROM vc_receivable WHERE id = ?""";

    private static final String SAME = "SELECT id FROM vc_payment WHERE payment_method = 'transfer' AND reference = ?";

    private static final String BOOKS = "SELECT MAX(closed_until) FROM vc_number_series";

    private static final String RECEIVE = """
            UPDATE vc_receivable SET version = version + 1, allocated = allocated + ?, standing = ? WHERE id = ? AND version = ?""";

    private static final String PAYMENT = """
            INSERT INTO vc_payment (id, version, invoice_id, currency, amount, status, payment_method, reference, received_at,
                recorded_at)
            VALUES (?, 1, ?, 'EUR', ?, 'SUCCEEDED', 'transfer', ?, ?, ?)""";

    @Override
    public String name() {
        return "W5";
    }

    @Override
    public String title() {
        return "record a payment";
    }

    @Override
    public Targets targets() {
        return Targets.WORKING;
    }

    @Override
    public Operation<?> byLibrary(Library library) {
        return new Operation<Payment>(
                draw -> library.vc()
                        .invoices()
                        .recordPayment(
                                Callers.clerk(draw.clerk()),
                                RecordPayment.of(
                                        new InvoiceId(Kind.INVOICE.id(draw.order())),
                                        AMOUNT,
                                        Stock.CURRENCY,
                                        "transfer",
                                        Floor.newId().toString(),
                                        Instant.now())),
                (payment, reader) -> told(payment.invoice(), payment.amount().amount(), reader));
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        Script read = floor.beginning(Floor.WHO, STANDING, SAME, BOOKS);
        Script write = floor.script(RECEIVE, PAYMENT, HandEvents.sql(2, "USER"));
        return new Operation<UUID>(
                draw -> {
                    int clerk = draw.clerk();
                    UUID invoice = Kind.INVOICE.id(draw.order());
                    return floor.writing(connection -> record(connection, read, write, clerk, invoice));
                },
                (invoice, reader) -> told(new InvoiceId(invoice), new BigDecimal(AMOUNT), reader));
    }

    private static UUID record(Connection connection, Script read, Script write, int clerk, UUID invoice)
            throws SQLException {
        Instant now = Instant.now();
        UUID user = Kind.CLERK.id(clerk);
        String reference = Floor.newId().toString();
        BigDecimal amount = new BigDecimal(AMOUNT);
        long version;
        BigDecimal left;
        try (Script.Sent sent = read.on(connection)) {
            Floor.clerk(sent.binder(), clerk, "payment:record");
            sent.binder().id(invoice).text(reference);
            sent.send();
            Floor.who(sent.rows(), user);
            try (ResultSet receivable = sent.rows()) {
                if (!receivable.next()) {
                    throw new IllegalStateException("not found");
                }
                version = receivable.getLong(1);
                left = receivable.getBigDecimal(2).subtract(receivable.getBigDecimal(3));
            }
            try (ResultSet same = sent.rows()) {
                if (same.next()) {
                    throw new IllegalStateException("recorded before");
                }
            }
            try (ResultSet books = sent.rows()) {
                books.next();
                if (books.getLong(1) >= now.getEpochSecond() / 86_400 && !books.wasNull()) {
                    throw new IllegalStateException("the books are closed");
                }
            }
        }
        if (left.compareTo(amount) < 0) {
            throw new IllegalStateException("more than is owed");
        }
        BigDecimal balance = left.subtract(amount);
        String settlement = balance.signum() == 0 ? "PAID" : "PART_PAID";
        UUID payment = Floor.newId();
        try (Script.Sent sent = write.on(connection)) {
            Binder in = sent.binder();
            in.amounts(amount).text(settlement).id(invoice).number(version);
            in.id(payment).id(invoice).amounts(amount).text(reference);
            in.number(Floor.micros(now)).number(Floor.micros(now));
            HandEvents.bind(
                    in,
                    new HandEvents.Event(
                            "payment.recorded",
                            "payment",
                            payment,
                            "{\"amount\":\"" + AMOUNT + "\",\"balance\":\"" + balance.setScale(2)
                                    + "\",\"currency\":\"EUR\","
                                    + "\"excess\":\"0.00\",\"invoice\":\"" + invoice + "\",\"settlement\":\""
                                    + settlement
                                    + "\"}"),
                    now,
                    user.toString());
            if (sent.send() != 1) {
                throw new Floor.Clash();
            }
        }
        return invoice;
    }

    private static String told(InvoiceId invoice, BigDecimal amount, Library reader) {
        Caller desk = Caller.system("check", "invoice:read:any");
        return amount.toPlainString() + " "
                + reader.vc().invoices().receivable(desk, invoice).settlement();
    }
}
