package io.visioncraft.benchmarks;

import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.pricing.PriceQuote;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Staff ask what a service costs at an instant. */
final class PriceAtInstant implements Work {

    private static final String PRICE = """
            SELECT s.status, p.id, p.unit_price, p.price_basis
            FROM vc_service s LEFT JOIN vc_price p ON p.service_id = s.id AND p.currency = 'EUR' AND p.valid_from <= ?
                AND (p.valid_until IS NULL OR p.valid_until > ?)
            WHERE s.id = ?""";

    @Override
    public String name() {
        return "W9";
    }

    @Override
    public String title() {
        return "price at an instant";
    }

    @Override
    public Targets targets() {
        return Targets.READING;
    }

    @Override
    public Operation<?> byLibrary(Library library) {
        return new Operation<PriceQuote>(
                draw -> library.vc()
                        .prices()
                        .priceAt(
                                Callers.clerk(draw.clerk()),
                                new ServiceId(Kind.SERVICE.id(draw.service())),
                                Stock.CURRENCY,
                                Instant.now()),
                (quote, reader) -> quote.service().value() + " "
                        + quote.unitPrice().amount().stripTrailingZeros().toPlainString() + " " + quote.basis() + " "
                        + quote.entry().value());
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        Script script = floor.script(Floor.WHO, PRICE);
        return new Operation<HandQuote>(
                draw -> {
                    int clerk = draw.clerk();
                    UUID service = Kind.SERVICE.id(draw.service());
                    return floor.reading(connection -> quote(connection, script, clerk, service));
                },
                (quote, reader) -> quote.service + " "
                        + quote.price.stripTrailingZeros().toPlainString() + " " + quote.basis + " " + quote.entry);
    }

    private static HandQuote quote(Connection connection, Script script, int clerk, UUID service) throws SQLException {
        Instant at = Instant.now();
        try (Script.Sent sent = script.on(connection)) {
            Floor.clerk(sent.binder(), clerk, "price:read");
            sent.binder().number(Floor.micros(at)).number(Floor.micros(at)).id(service);
            sent.send();
            Floor.who(sent.rows(), Kind.CLERK.id(clerk));
            try (ResultSet row = sent.rows()) {
                if (!row.next() || row.getString(2) == null) {
                    throw new IllegalStateException("no price");
                }
                return new HandQuote(service, row.getObject(2, UUID.class), row.getBigDecimal(3), row.getString(4), at);
            }
        }
    }

    private record HandQuote(UUID service, UUID entry, BigDecimal price, String basis, Instant at) {}
}
