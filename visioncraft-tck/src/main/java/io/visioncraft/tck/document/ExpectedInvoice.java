package io.visioncraft.tck.document;

import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.tck.document.Definition.Sums;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One invoice with what came of it, as INV-2, INV-3 and INV-5 say, in minor units. Used by one thread. */
final class ExpectedInvoice {

    private static final int DAYS_NET = 14;

    private final List<String> notes = new ArrayList<>();
    private final List<String> payments = new ArrayList<>();
    private Definition definition;
    private GivenBack back;
    /** The places of its lines among those of the order. */
    private List<Integer> places;

    private @Nullable LocalDate supplied;
    private InvoiceStatus status = InvoiceStatus.DRAFT;
    private String issue = "";
    private BigInteger credited = BigInteger.ZERO;
    private BigInteger paid = BigInteger.ZERO;
    private List<String> groups = List.of();

    ExpectedInvoice(Definition definition, List<Integer> places, @Nullable LocalDate supplied) {
        this.definition = definition;
        this.places = places;
        this.supplied = supplied;
        this.back = new GivenBack(definition);
    }

    // as long as it is a draft

    void follow(Definition of, List<Integer> at, @Nullable LocalDate day) {
        definition = of;
        places = at;
        supplied = day;
        back = new GivenBack(definition);
    }

    void call() {
        status = InvoiceStatus.VOID;
    }

    void issue(String number, LocalDate date, @Nullable LocalDate closed) {
        status = InvoiceStatus.ISSUED;
        LocalDate taxPoint = supplied == null ? date : supplied;
        LocalDate counted = closed == null || taxPoint.isAfter(closed) ? taxPoint : closed.plusDays(1);
        issue = issued(number, date, date.plusDays(DAYS_NET), counted);
    }

    /** Another invoice takes the place of this one, and its money, and counts on the day on which it does. */
    ExpectedInvoice replace(String note, String number, LocalDate date) {
        SortedMap<Integer, BigInteger> left = new TreeMap<>(open());
        left.keySet().removeIf(this::exhausted);
        ExpectedInvoice next = new ExpectedInvoice(
                definition.inPlace(
                        left, left.keySet().stream().map(back::amount).toList()),
                left.keySet().stream().map(places::get).toList(),
                supplied);
        next.status = InvoiceStatus.ISSUED;
        next.issue = issued(number, date, date.plusDays(DAYS_NET), date);
        next.paid = paid;
        next.payments.addAll(payments);
        credit(open(), note);
        paid = BigInteger.ZERO;
        payments.clear();
        return next;
    }

    /** Whether a line was worth something and has no money left. */
    private boolean exhausted(int line) {
        return definition.invoice().amounts().get(line).signum() > 0
                && back.amount(line).signum() == 0
                && (definition.together() || back.net(line).signum() == 0);
    }

    static String issued(String number, LocalDate date, LocalDate due, LocalDate counted) {
        return " " + number + " of " + date + ", due on " + due + ", counted on " + counted;
    }

    // what is asked of it

    InvoiceStatus status() {
        return status;
    }

    boolean issued() {
        return status == InvoiceStatus.ISSUED;
    }

    Definition definition() {
        return definition;
    }

    List<Integer> places() {
        return places;
    }

    GivenBack back() {
        return back;
    }

    /** The groups in the order in which the document prints them, which only it knows. */
    List<String> groups() {
        return groups;
    }

    void printing(List<String> inThisOrder) {
        groups = inThisOrder;
    }

    BigInteger total() {
        return gross(definition.invoice());
    }

    BigInteger balance() {
        return total().subtract(credited).subtract(allocated());
    }

    private BigInteger allocated() {
        return paid.min(total().subtract(credited));
    }

    /** All units that are left. */
    SortedMap<Integer, BigInteger> open() {
        SortedMap<Integer, BigInteger> open = new TreeMap<>();
        for (int i = 0; i < definition.lines().size(); i++) {
            if (back.units(i).signum() > 0) {
                open.put(i, back.units(i));
            }
        }
        return open;
    }

    /** All units that are left beyond so many of each line of the order. */
    SortedMap<Integer, BigInteger> beyond(List<BigInteger> kept) {
        SortedMap<Integer, BigInteger> beyond = new TreeMap<>();
        open().forEach((line, units) -> {
            BigInteger more = units.subtract(kept.get(places.get(line)));
            if (more.signum() > 0) {
                beyond.put(line, more);
            }
        });
        return beyond;
    }

    boolean comesToNothing(SortedMap<Integer, BigInteger> parts) {
        return back.due(back.byQuantity(parts)).signum() == 0;
    }

    // what comes of it

    void pay(String reference, BigInteger amount) {
        paid = paid.add(amount);
        payments.add(payment(reference, amount));
    }

    static String payment(String reference, BigInteger amount) {
        return reference + " " + amount;
    }

    void credit(SortedMap<Integer, BigInteger> parts, String issued) {
        Sums sums = back.byQuantity(parts);
        SortedSet<String> of = new TreeSet<>();
        parts.keySet().forEach(line -> of.add(definition.lines().get(line).group()));
        note(sums, parts.keySet(), of, issued);
        back.gave(parts, sums);
    }

    void credit(Map<String, BigInteger> stated, boolean withTax, String issued) {
        Sums sums = back.byAmount(stated, withTax);
        SortedSet<Integer> lines = new TreeSet<>();
        for (int i = 0; i < definition.lines().size(); i++) {
            if (!sums.amounts().get(i).equals(back.given().amounts().get(i))) {
                lines.add(i);
            }
        }
        note(sums, lines, new TreeSet<>(stated.keySet()), issued);
        back.gave(stated.keySet(), sums);
    }

    private void note(Sums sums, Set<Integer> lines, SortedSet<String> of, String issued) {
        credited = credited.add(back.due(sums));
        notes.add(issued + contents(lines, of, sums, back.given()));
    }

    // as it is told

    List<String> told() {
        List<String> told = new ArrayList<>();
        if (status == InvoiceStatus.VOID) {
            told.add("VOID");
            return told;
        }
        Sums whole = definition.invoice();
        List<BigInteger> none = Collections.nCopies(whole.amounts().size(), BigInteger.ZERO);
        SortedSet<Integer> lines = new TreeSet<>();
        for (int i = 0; i < none.size(); i++) {
            lines.add(i);
        }
        Sums nothing = new Sums(none, none, Map.of(), Map.of());
        told.add(status + issue + contents(lines, new TreeSet<>(whole.bases().keySet()), whole, nothing));
        if (issued()) {
            told.add(receivable(total(), credited, allocated(), paid.subtract(allocated()), balance()));
            payments.forEach(payment -> told.add("payment " + payment));
            told.addAll(notes);
        }
        return told;
    }

    static String receivable(
            BigInteger total, BigInteger credited, BigInteger allocated, BigInteger excess, BigInteger balance) {
        return "owed " + total + ", credited " + credited + ", allocated " + allocated + ", excess " + excess
                + ", balance " + balance;
    }

    private String contents(Set<Integer> lines, SortedSet<String> of, Sums after, Sums before) {
        List<String> printed = new ArrayList<>();
        lines.forEach(i -> printed.add(line(
                definition.lines().get(i).group(),
                after.amounts().get(i).subtract(before.amounts().get(i)),
                after.nets().get(i).subtract(before.nets().get(i)))));
        SortedMap<String, String> taxed = new TreeMap<>();
        of.forEach(group -> taxed.put(
                group, group(less(after.bases(), before.bases(), group), less(after.taxes(), before.taxes(), group))));
        return contents(printed, taxed);
    }

    /** A line as it is told. */
    static String line(String group, BigInteger amount, BigInteger net) {
        return group + "%: " + amount + " (" + net + ")";
    }

    /** A tax group as it is told. */
    static String group(BigInteger base, BigInteger tax) {
        return base + " + " + tax;
    }

    /** What stands on a document, as it is told. */
    static String contents(List<String> lines, SortedMap<String, String> groups) {
        return "; lines " + lines + ", groups " + groups;
    }

    private static BigInteger less(Map<String, BigInteger> after, Map<String, BigInteger> before, String group) {
        return after.getOrDefault(group, BigInteger.ZERO).subtract(before.getOrDefault(group, BigInteger.ZERO));
    }

    private static BigInteger gross(Sums sums) {
        return Whole.sum(List.copyOf(sums.bases().values()))
                .add(Whole.sum(List.copyOf(sums.taxes().values())));
    }
}
