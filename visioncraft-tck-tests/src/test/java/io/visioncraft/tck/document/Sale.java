package io.visioncraft.tck.document;

import static io.visioncraft.tck.document.Trade.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tax.UntaxedGross;
import io.visioncraft.tck.document.Definition.Sums;
import io.visioncraft.tck.document.RandomShop.End;
import io.visioncraft.tck.document.RandomShop.Piece;
import io.visioncraft.tck.document.RandomShop.Purchase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One order from its placing until all that was billed for it is given back, document by document. Used by one thread. */
final class Sale {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final VisionCraft vc;
    private final RandomShop shop;
    private final Purchase purchase;
    private final Order order;
    private final Trade.Figures figures;

    /** That of the whole order, then that of what was supplied if the invoice is made of it. */
    private Definition definition;
    /** So much of each line of the invoice was given back, in ten thousandths. */
    private List<BigInteger> done = List.of();

    private Sums given;

    Sale(
            VisionCraft vc,
            RandomShop shop,
            Purchase purchase,
            Definition definition,
            Order order,
            Trade.Figures figures) {
        this.vc = vc;
        this.shop = shop;
        this.purchase = purchase;
        this.definition = definition;
        this.order = order;
        this.figures = figures;
        this.given = definition.invoice();
    }

    void happens() {
        List<BigInteger> supplied = supplied();
        List<List<Piece>> credits = new ArrayList<>(purchase.credits());
        Optional<Invoice> placed = vc.invoices().findByOrder(STAFF, order.id());
        assertThat(placed.isPresent()).isEqualTo(!shop.billsWhatWasSupplied());
        if (placed.isPresent()) {
            assertThat(placed.get().totals()).isEqualTo(order.totals());
            assertInvoice(placed.get());
            if (!credits.isEmpty()) {
                giveBack(placed.get(), credits.remove(0));
            }
            end(supplied);
            restWasCredited(placed.get(), supplied);
        } else {
            end(supplied);
            if (!supplied.equals(quantities())) {
                definition = definition.supplied(supplied);
            }
            if (definition.lines().isEmpty()) {
                assertThat(vc.invoices().findByOrder(STAFF, order.id())).isEmpty();
                figures.nothing++;
                return;
            }
        }
        Invoice invoice = vc.invoices().findByOrder(STAFF, order.id()).orElseThrow();
        if (placed.isEmpty()) {
            assertInvoice(invoice);
        }
        credits.forEach(note -> giveBack(invoice, note));
        giveBackTheRest(invoice);
    }

    /** How much of each line is supplied, as the order's end says. */
    private List<BigInteger> supplied() {
        List<BigInteger> supplied = new ArrayList<>(quantities());
        for (int i = 0; i < supplied.size() && purchase.end() != End.COMPLETED; i++) {
            int percent = purchase.supplied().get(i % purchase.supplied().size());
            supplied.set(
                    i, supplied.get(i).multiply(BigInteger.valueOf(percent)).divide(HUNDRED));
        }
        return supplied;
    }

    private List<BigInteger> quantities() {
        return definition.lines().stream().map(Definition.Line::quantity).toList();
    }

    /** Ends the order. A statement leaves lines out that are supplied in full, or not at all where the order is cancelled. */
    private void end(List<BigInteger> supplied) {
        boolean cancelled = purchase.end() == End.CANCELLED;
        SupplyStatement statement = SupplyStatement.of();
        for (int i = 0; i < supplied.size(); i++) {
            BigInteger unsaid = cancelled ? BigInteger.ZERO : quantities().get(i);
            if (!supplied.get(i).equals(unsaid)) {
                statement = statement.line(order.lines().get(i).id(), new BigDecimal(supplied.get(i), 4));
            }
        }
        if (cancelled) {
            CancelOrder cancel = CancelOrder.of(order.id()).because("No more");
            vc.orders()
                    .cancel(STAFF, statement.lines().isEmpty() ? cancel : cancel.supplied(statement));
        } else {
            vc.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
            vc.orders().start(STAFF, WorkOnOrder.of(order.id()));
            vc.orders().complete(STAFF, CompleteOrder.of(order.id()).supplied(statement));
        }
        figures.partly += supplied.equals(quantities()) ? 0 : 1;
    }

    /** Of an invoice that is issued, all that was not supplied is credited, unless it was before. */
    private void restWasCredited(Invoice invoice, List<BigInteger> supplied) {
        SortedSet<Integer> members = new TreeSet<>();
        List<BigInteger> after = new ArrayList<>(done);
        for (int i = 0; i < supplied.size(); i++) {
            BigInteger unsupplied = quantities().get(i).subtract(supplied.get(i));
            if (unsupplied.compareTo(done.get(i)) > 0) {
                after.set(i, unsupplied);
                members.add(i);
            }
        }
        List<CreditNote> notes = vc.invoices().creditNotes(STAFF, invoice.id());
        if (members.isEmpty()) {
            assertThat(notes).hasSize(done.stream().allMatch(none -> none.signum() == 0) ? 0 : 1);
        } else {
            assertCredited(notes.get(notes.size() - 1), members, after);
        }
    }

    private void giveBack(Invoice invoice, List<Piece> note) {
        CreditInvoice command = CreditInvoice.part(invoice.id(), "Given back");
        SortedSet<Integer> members = new TreeSet<>();
        List<BigInteger> after = new ArrayList<>(done);
        for (Piece piece : note) {
            int i = piece.line() % done.size();
            BigInteger left = quantities().get(i).subtract(done.get(i));
            BigInteger part = left.multiply(BigInteger.valueOf(piece.percent()))
                    .divide(HUNDRED)
                    .max(BigInteger.ONE);
            if (left.signum() > 0 && members.add(i)) {
                after.set(i, done.get(i).add(part));
                command = command.line(invoice.lines().get(i).orderLine(), new BigDecimal(part, 4));
            }
        }
        if (!members.isEmpty()) {
            assertCredited(vc.invoices().credit(STAFF, command), members, after);
        }
    }

    /** Then the credit notes amount to the invoice. */
    private void giveBackTheRest(Invoice invoice) {
        SortedSet<Integer> open = new TreeSet<>();
        for (int i = 0; i < done.size(); i++) {
            if (!done.get(i).equals(quantities().get(i))) {
                open.add(i);
            }
        }
        if (!open.isEmpty()) {
            CreditNote rest = vc.invoices().credit(STAFF, CreditInvoice.whole(invoice.id(), "The rest"));
            assertCredited(rest, open, quantities());
        }
        assertThat(given).isEqualTo(definition.invoice());
        BigDecimal back = vc.invoices().creditNotes(STAFF, invoice.id()).stream()
                .map(note -> note.totals().due().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(back).isEqualByComparingTo(invoice.totals().due().amount());
    }

    /** The invoice is as defined. With tax inside the buyer pays the prices, unless the tax of home is taken off. */
    private void assertInvoice(Invoice invoice) {
        done = Collections.nCopies(definition.lines().size(), BigInteger.ZERO);
        given = definition.credited(done);
        SortedSet<Integer> all = new TreeSet<>();
        for (int i = 0; i < done.size(); i++) {
            all.add(i);
        }
        Sums expected = definition.invoice();
        assertPrinted(Printed.of(invoice), expected, all);
        BigInteger due = minor(invoice.totals().due().amount());
        BigInteger amounts = Whole.sum(expected.amounts());
        if (purchase.basis() == PriceBasis.NET) {
            assertThat(minor(invoice.totals().net().amount())).isEqualTo(amounts);
        } else if (shop.method().untaxedGross() == UntaxedGross.KEEP_GROSS) {
            assertThat(due).isEqualTo(amounts);
        } else {
            assertThat(due).isLessThanOrEqualTo(amounts);
        }
        figures.invoices++;
    }

    private void assertCredited(CreditNote note, SortedSet<Integer> members, List<BigInteger> after) {
        Sums sums = definition.credited(List.copyOf(after), given, members);
        assertPrinted(Printed.of(note), sums, members);
        done = List.copyOf(after);
        given = sums;
        figures.creditNotes++;
    }

    /** What a document prints is what was expected, less what earlier documents had; and no rule of the standard is broken. */
    private void assertPrinted(Printed document, Sums expected, SortedSet<Integer> members) {
        assertThat(document.lines())
                .extracting(line -> line.taxed().group() + " " + minor(line.amount()) + " " + minor(line.net()))
                .isEqualTo(members.stream()
                        .map(i -> definition.lines().get(i).group() + " "
                                + expected.amounts()
                                        .get(i)
                                        .subtract(given.amounts().get(i)) + " "
                                + expected.nets().get(i).subtract(given.nets().get(i)))
                        .toList());
        Map<String, String> groups = new TreeMap<>();
        document.groups()
                .forEach(group -> groups.put(group.taxed().group(), minor(group.base()) + " " + minor(group.tax())));
        Map<String, String> expectedGroups = new TreeMap<>();
        for (int i : members) {
            String group = definition.lines().get(i).group();
            expectedGroups.put(
                    group,
                    less(expected.bases(), given.bases(), group) + " " + less(expected.taxes(), given.taxes(), group));
        }
        assertThat(groups).isEqualTo(expectedGroups);
        assertThat(StandardRules.broken(document, shop.decimals(), shop.standard()))
                .as("rules of EN 16931 that %s breaks", document)
                .isEmpty();
    }

    private BigInteger minor(BigDecimal amount) {
        return amount.movePointRight(shop.decimals()).toBigIntegerExact();
    }

    private static BigInteger less(Map<String, BigInteger> after, Map<String, BigInteger> before, String group) {
        return after.getOrDefault(group, BigInteger.ZERO).subtract(before.getOrDefault(group, BigInteger.ZERO));
    }
}
