package io.visioncraft.billing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import java.util.Map;

/**
 * An invoice got its number: {@code invoice.issued}. Immutable and thread-safe.
 *
 * @param order the order it is for
 * @param customer whose
 * @param number its number
 * @param date its date of issue
 * @param dueDate when payment is due
 * @param payable the total, tax included
 */
public record InvoiceIssued(
        OrderId order, UserId customer, String number, LocalDate date, LocalDate dueDate, Money payable)
        implements DomainEvent {

    @Override
    public String type() {
        return "invoice.issued";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of(
                "order", order,
                "customer", customer,
                "number", number,
                "date", date.toString(),
                "dueDate", dueDate.toString(),
                "payable", payable.amount(),
                "currency", payable.currency().getCurrencyCode());
    }
}
