package io.visioncraft.verification.broken.kernel;

import java.math.BigDecimal;

/** Money that cannot hold a tenth. */
record FloatingMoney(double amount) {

    static int compare(BigDecimal left, BigDecimal right) {
        return left.doubleValue() < right.doubleValue() ? -1 : 1;
    }
}
