package io.visioncraft.tck.document;

import io.visioncraft.ordering.OrderStatus;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One order with its invoices. Used by one thread. */
final class ExpectedOrder {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final int number;
    private final String currency;
    private final Definition ordered;
    private final List<ExpectedInvoice> invoices = new ArrayList<>();
    private OrderStatus status = OrderStatus.PLACED;

    ExpectedOrder(int number, String currency, Definition ordered) {
        this.number = number;
        this.currency = currency;
        this.ordered = ordered;
    }

    String name() {
        return "order #" + number;
    }

    int number() {
        return number;
    }

    String currency() {
        return currency;
    }

    int decimals() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    Definition ordered() {
        return ordered;
    }

    List<BigInteger> quantities() {
        return ordered.lines().stream().map(Definition.Line::quantity).toList();
    }

    /** So much per cent of each line. */
    List<BigInteger> parts(List<Integer> percents) {
        List<BigInteger> parts = new ArrayList<>();
        for (BigInteger quantity : quantities()) {
            int percent = percents.get(parts.size() % percents.size());
            parts.add(quantity.multiply(BigInteger.valueOf(percent)).divide(HUNDRED));
        }
        return parts;
    }

    OrderStatus status() {
        return status;
    }

    void becomes(OrderStatus next) {
        status = next;
    }

    List<ExpectedInvoice> invoices() {
        return invoices;
    }

    /** The invoice in force. */
    @Nullable
    ExpectedInvoice invoice() {
        return invoices.isEmpty() ? null : invoices.get(invoices.size() - 1);
    }

    /** What the invoice is made of where so much of each line was supplied. */
    Definition of(List<BigInteger> supplied) {
        return supplied.equals(quantities()) ? ordered : ordered.supplied(supplied);
    }

    /** The places of the lines of which something was supplied. */
    static List<Integer> places(List<BigInteger> supplied) {
        return IntStream.range(0, supplied.size())
                .filter(i -> supplied.get(i).signum() > 0)
                .boxed()
                .toList();
    }
}
