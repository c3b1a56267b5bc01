package io.visioncraft.testkit.assertion;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.UnitPrice;
import org.jspecify.annotations.Nullable;

/** Reads and shows the values that assertions expect. */
final class Wanted {

    private Wanted() {}

    /** An amount from {@code 120.00 EUR}. */
    static Money money(String text) {
        String[] parts = parts(text);
        return Money.of(parts[0], parts[1]);
    }

    /** A unit price from {@code 0.0125 EUR}. */
    static UnitPrice unitPrice(String text) {
        String[] parts = parts(text);
        return UnitPrice.of(parts[0], parts[1]);
    }

    private static String[] parts(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("An amount is stated as 120.00 EUR, not as " + text);
        }
        return parts;
    }

    /** A value in a sentence. */
    static String shown(@Nullable Object value) {
        if (value == null) {
            return "absent";
        }
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }
}
