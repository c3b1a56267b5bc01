package io.visioncraft.examples.quickstart;

import io.visioncraft.billing.Issuance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents of one kind, invoices or credit notes: what the file says of each, held against the one that the store holds.
 * Amounts are compared exactly. Used by one thread.
 *
 * @param <K> by which the store names what the document was made for, or the document itself
 */
final class Documents<K> {

    private final String currency;
    private final Map<K, Expected> missing = new LinkedHashMap<>();
    private final SortedMap<Integer, Year> years = new TreeMap<>();
    private final SortedMap<BigDecimal, Amounts.Group> fileTaxes = new TreeMap<>();
    private final SortedMap<BigDecimal, Amounts.Group> storeTaxes = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int count;

    Documents(String currency) {
        this.currency = currency;
    }

    /** The file says that there is one, under a number of its own, of that year and amount. */
    void expect(K key, String number, int year, Amounts amounts) {
        Expected other = missing.put(key, new Expected(number, year, amounts));
        if (other != null) {
            differ(other, number, "nothing of its own");
        }
        count++;
        Year sums = year(year);
        sums.file = sums.file.add(amounts.total());
        amounts.groups().forEach((rate, group) -> fileTaxes.merge(rate, group, Amounts.Group::plus));
    }

    /** The store holds one; {@code issue} is null where it has no number. */
    void found(K key, @Nullable Issuance issue, Amounts amounts) {
        Expected one = missing.remove(key);
        if (issue == null) {
            differ(one, "no number", amounts.told(currency) + " without a number");
            return;
        }
        int year = issue.date().getYear();
        year(year).add(issue.number(), amounts.total());
        amounts.groups().forEach((rate, group) -> storeTaxes.merge(rate, group, Amounts.Group::plus));
        if (one == null || one.year != year || !one.amounts.agree(amounts)) {
            differ(one, issue.number(), amounts.told(currency) + " in " + year);
        }
    }

    /** Nothing more is found: what the file says and the store does not hold differs. */
    void end() {
        missing.values().forEach(one -> differ(one, one.number, "nothing"));
        missing.clear();
        years.values().forEach(year -> Collections.sort(year.numbers));
    }

    private void differ(@Nullable Expected one, String number, String store) {
        differences.add(
                one == null
                        ? number + ": file nothing, store " + store
                        : one.number + ": file " + one.amounts.told(currency) + " in " + one.year + ", store " + store);
    }

    /** Which ones differ, each with what the file says and what the store holds. */
    List<String> differences() {
        return Collections.unmodifiableList(differences);
    }

    /** How many the file has. */
    int count() {
        return count;
    }

    /** What those of the file amount to. */
    BigDecimal file() {
        return years.values().stream().map(year -> year.file).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What those of the store amount to. */
    BigDecimal store() {
        return years.values().stream().map(year -> year.store).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Net and tax of those of the file, by rate; empty where prices hold no tax. */
    SortedMap<BigDecimal, Amounts.Group> fileTaxes() {
        return Collections.unmodifiableSortedMap(fileTaxes);
    }

    /** Net and tax of those of the store, by rate. */
    SortedMap<BigDecimal, Amounts.Group> storeTaxes() {
        return Collections.unmodifiableSortedMap(storeTaxes);
    }

    SortedMap<Integer, Year> years() {
        return Collections.unmodifiableSortedMap(years);
    }

    private Year year(int year) {
        return years.computeIfAbsent(year, first -> new Year());
    }

    /** What the file says of one. */
    private record Expected(String number, int year, Amounts amounts) {}

    /** The sums of one year, and the numbers of the store's documents. */
    static final class Year {

        private BigDecimal file = BigDecimal.ZERO;
        private BigDecimal store = BigDecimal.ZERO;
        private final List<Integer> numbers = new ArrayList<>();

        private void add(String number, BigDecimal amount) {
            store = store.add(amount);
            numbers.add(Integer.valueOf(number.substring(number.lastIndexOf('-') + 1)));
        }

        BigDecimal file() {
            return file;
        }

        BigDecimal store() {
            return store;
        }

        int count() {
            return numbers.size();
        }

        /** Whether the numbers are 1, 2, 3 … */
        boolean gapless() {
            for (int i = 0; i < numbers.size(); i++) {
                if (numbers.get(i) != i + 1) {
                    return false;
                }
            }
            return true;
        }
    }
}
