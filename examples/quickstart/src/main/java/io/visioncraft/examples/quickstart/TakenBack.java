package io.visioncraft.examples.quickstart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was given back of the rows of one order and one rate, where prices hold the tax: the net of all that was given back goes
 * with its amount as in the order, and is rounded once, so that the pennies do not add up with the number of credit notes. Used
 * by one thread.
 */
final class TakenBack {

    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal done = BigDecimal.ZERO;
    private BigDecimal given = BigDecimal.ZERO;

    /** Adds a row that was sold. */
    void sold(BigDecimal amount, BigDecimal netOfIt) {
        paid = paid.add(amount);
        net = net.add(netOfIt);
    }

    /** The net of a credit note over so much of a row. */
    BigDecimal net(BigDecimal amount) {
        done = done.add(amount);
        BigDecimal all = paid.signum() == 0
                ? BigDecimal.ZERO
                : net.multiply(done).divide(paid, OrderRow.PENCE, RoundingMode.HALF_UP);
        BigDecimal part = all.subtract(given).max(BigDecimal.ZERO).min(amount);
        given = given.add(part);
        return part.setScale(OrderRow.PENCE, RoundingMode.UNNECESSARY);
    }
}
