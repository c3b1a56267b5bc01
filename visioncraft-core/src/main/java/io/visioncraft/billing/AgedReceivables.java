package io.visioncraft.billing;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.visioncraft.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/**
 * What is owed in one currency, by the days since it was due (INV-3). All amounts are in that currency and 0 or more. Immutable
 * and thread-safe.
 *
 * @param notDue what is due today or later
 * @param upTo30 what was due 1 to 30 days ago
 * @param upTo60 what was due 31 to 60 days ago
 * @param upTo90 what was due 61 to 90 days ago
 * @param beyond90 what was due more than 90 days ago
 */
public record AgedReceivables(Money notDue, Money upTo30, Money upTo60, Money upTo90, Money beyond90) {

    private static final int DAYS = 30;
    private static final int LAST = 4;

    /** {@return the currency of all amounts} */
    public Currency currency() {
        return notDue.currency();
    }

    /** {@return all that is owed in this currency} */
    public Money total() {
        return Money.total(currency(), List.of(notDue, upTo30, upTo60, upTo90, beyond90));
    }

    /**
     * {@return what is owed on these receivables, of each currency in which something is, by its code} For adapters that read
     * whole records.
     *
     * @param receivables any receivables
     * @param today the date in the issuer's zone
     */
    public static List<AgedReceivables> of(Collection<Receivable> receivables, LocalDate today) {
        return List.copyOf(receivables.stream()
                .filter(one -> one.balance().positive())
                .collect(groupingBy(
                        one -> one.total().currency().getCurrencyCode(),
                        TreeMap::new,
                        collectingAndThen(toList(), some -> inOneCurrency(some, today))))
                .values());
    }

    private static AgedReceivables inOneCurrency(List<Receivable> receivables, LocalDate today) {
        Money[] owed = new Money[LAST + 1];
        Arrays.fill(owed, Money.zero(receivables.get(0).total().currency()));
        for (Receivable one : receivables) {
            int age = age(ChronoUnit.DAYS.between(one.dueDate(), today));
            owed[age] = owed[age].plus(one.balance());
        }
        return new AgedReceivables(owed[0], owed[1], owed[2], owed[3], owed[LAST]);
    }

    private static int age(long daysPastDue) {
        return daysPastDue <= 0 ? 0 : (int) Math.min(LAST, (daysPastDue - 1) / DAYS + 1);
    }
}
