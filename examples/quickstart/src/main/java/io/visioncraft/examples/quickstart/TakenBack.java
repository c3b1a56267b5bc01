package io.visioncraft.examples.quickstart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was given back of the rows of one order and one rate, where prices hold the tax: the exact shares of their nets are summed
 * up and rounded once, so that the pennies do not add up with the number of credit notes. Used by one thread.
 */
final class TakenBack {

    /** Exact shares are cut off at the millionth of a penny. */
    private static final int EXACT = OrderRow.PENCE + 6;

    private BigDecimal exact = BigDecimal.ZERO;
    private BigDecimal given = BigDecimal.ZERO;

    /**
     * The net of the credit note of a part of a row.
     *
     * @param sold the row
     * @param net of the whole row
     * @param earlier the net that earlier credit notes gave back of it
     * @param before what they gave back of its amount
     * @param after what is given back of its amount then
     */
    BigDecimal net(OrderRow sold, BigDecimal net, BigDecimal earlier, BigDecimal before, BigDecimal after) {
        BigDecimal now = exact(sold, net, after);
        exact = exact.add(now).subtract(before.signum() == 0 ? BigDecimal.ZERO : exact(sold, net, before));
        BigDecimal least = now.setScale(OrderRow.PENCE, RoundingMode.DOWN).max(earlier);
        BigDecimal most = now.setScale(OrderRow.PENCE, RoundingMode.UP)
                .min(earlier.add(after.subtract(before)))
                .max(least);
        BigDecimal open = exact.setScale(OrderRow.PENCE, RoundingMode.HALF_UP)
                .subtract(given.subtract(earlier))
                .subtract(least);
        BigDecimal all = least.add(open.min(most.subtract(least)).max(BigDecimal.ZERO));
        given = given.add(all).subtract(earlier);
        return all.subtract(earlier).setScale(OrderRow.PENCE, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal exact(OrderRow sold, BigDecimal net, BigDecimal amount) {
        return amount.compareTo(sold.amount()) >= 0
                ? net
                : net.multiply(amount).divide(sold.amount(), EXACT, RoundingMode.DOWN);
    }
}
