package io.visioncraft.billing;

import io.visioncraft.kernel.CashDiscount;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rounding;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The cash discount of one document, in money (INV-6). It is derived from what the document stores: its terms, its date of issue
 * and its amount due (EN 16931 BT-115), of which it is a percentage, rounded HALF_UP to minor units. Immutable and thread-safe.
 *
 * <p>A document states none where its terms have none, where nothing is due, and where the discount rounds to nothing or leaves
 * nothing to pay. It stays what it was when issued: payments and credit notes do not change it.
 *
 * @param until the last day on which the money may come in, in the issuer's zone
 * @param amount what is taken off, more than 0
 * @param payable what is to be paid until then: the amount due less the discount, more than 0
 */
public record StatedDiscount(LocalDate until, Money amount, Money payable) {

    /**
     * Checks the parts.
     *
     * @param until the last day on which the money may come in
     * @param amount what is taken off, more than 0
     * @param payable what is to be paid until then, more than 0
     * @throws NullPointerException if a part is null
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if an amount is not more than 0; with
     *     {@code currency-mismatch}, if the amounts are in two currencies
     */
    public StatedDiscount {
        Objects.requireNonNull(until, "until");
        if (!amount.positive() || !amount.plus(payable).exceeds(amount)) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A discount takes something off and leaves something to pay, not " + amount + " and " + payable);
        }
    }

    /** The discount of a document of that amount; empty where it states none. */
    static Optional<StatedDiscount> of(Money due, Issuance issue) {
        CashDiscount terms = issue.terms().discount();
        if (terms == null || !due.positive()) {
            return Optional.empty();
        }
        Money amount = Rounding.percentage(due, terms.percent());
        return amount.positive() && due.exceeds(amount)
                ? Optional.of(new StatedDiscount(terms.lastDay(issue.date()), amount, due.minus(amount)))
                : Optional.empty();
    }
}
