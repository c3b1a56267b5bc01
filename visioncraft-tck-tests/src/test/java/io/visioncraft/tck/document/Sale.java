package io.visioncraft.tck.document;

import static io.visioncraft.billing.BillingCodes.NOTHING_TO_CREDIT;
import static io.visioncraft.tck.document.Trade.STAFF;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.CreditableInvoice;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.UntaxedGross;
import io.visioncraft.tck.document.Definition.Sums;
import io.visioncraft.tck.document.Printed.Line;
import io.visioncraft.tck.document.RandomShop.Credit;
import io.visioncraft.tck.document.RandomShop.End;
import io.visioncraft.tck.document.RandomShop.Piece;
import io.visioncraft.tck.document.RandomShop.Purchase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
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

    private GivenBack back;

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
        this.back = new GivenBack(definition);
    }

    void happens() {
        List<BigInteger> supplied = supplied();
        List<Credit> credits = new ArrayList<>(purchase.credits());
        Optional<Invoice> placed = vc.invoices().findByOrder(STAFF, order.id());
        assertThat(placed.isPresent()).isEqualTo(!shop.billsWhatWasSupplied());
        if (placed.isPresent()) {
            assertThat(placed.get().totals()).isEqualTo(order.totals());
            assertInvoice(placed.get());
            if (!credits.isEmpty()) {
                giveBack(placed.get(), credits.remove(0));
            }
            int notes = vc.invoices().creditNotes(STAFF, placed.get().id()).size();
            end(supplied);
            restWasCredited(placed.get(), supplied, notes);
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
            figures.anew += invoice.lines().stream().anyMatch(this::taxedAnew) ? 1 : 0;
        }
        credits.forEach(note -> giveBack(invoice, note));
        giveBackTheRest(invoice);
    }

    private boolean taxedAnew(InvoiceLine line) {
        return !order.line(line.orderLine()).orElseThrow().tax().equals(line.tax());
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
            vc.orders().cancel(STAFF, statement.lines().isEmpty() ? cancel : cancel.supplied(statement));
        } else {
            vc.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
            vc.orders().start(STAFF, WorkOnOrder.of(order.id()));
            vc.orders().complete(STAFF, CompleteOrder.of(order.id()).supplied(statement));
        }
        figures.partly += supplied.equals(quantities()) ? 0 : 1;
    }

    /** Of an invoice that is issued, all that was not supplied is credited, unless it was before, or comes to nothing. */
    private void restWasCredited(Invoice invoice, List<BigInteger> supplied, int before) {
        SortedMap<Integer, BigInteger> parts = new TreeMap<>();
        for (int i = 0; i < supplied.size(); i++) {
            BigInteger unsupplied = back.units(i).subtract(supplied.get(i));
            if (unsupplied.signum() > 0) {
                parts.put(i, unsupplied);
            }
        }
        List<CreditNote> notes = vc.invoices().creditNotes(STAFF, invoice.id());
        if (back.due(back.byQuantity(parts)).signum() == 0) {
            assertThat(notes).hasSize(before);
        } else {
            assertThat(notes).hasSize(before + 1);
            assertThat(notes.get(before).reason()).isEqualTo(new CreditReason(automatic(), ""));
            assertCredited(invoice, notes.get(before), parts);
        }
    }

    private String automatic() {
        return purchase.end() == End.CANCELLED ? CreditReason.CANCELLED : CreditReason.SUPPLIED_LESS;
    }

    private void giveBack(Invoice invoice, Credit credit) {
        switch (credit.how()) {
            case QUANTITIES -> giveBackQuantities(invoice, credit.pieces());
            case AMOUNTS -> giveBackAmounts(invoice, credit);
            case AMOUNT_OF_ALL -> giveBackAnAmount(invoice, credit);
        }
        assertLeft(invoice);
    }

    private void giveBackQuantities(Invoice invoice, List<Piece> pieces) {
        CreditInvoice command = CreditInvoice.part(invoice.id(), "Given back");
        SortedMap<Integer, BigInteger> parts = new TreeMap<>();
        for (Piece piece : pieces) {
            int i = piece.line() % definition.lines().size();
            BigInteger left = back.units(i);
            if (left.signum() > 0 && !parts.containsKey(i)) {
                parts.put(i, percent(left, piece));
                command = command.line(invoice.lines().get(i).orderLine(), new BigDecimal(parts.get(i), 4));
            }
        }
        if (!parts.isEmpty()) {
            assertCredited(invoice, vc.invoices().credit(STAFF, command), parts);
        }
    }

    private void giveBackAmounts(Invoice invoice, Credit credit) {
        boolean withTax = withTax(credit);
        CreditInvoice command = CreditInvoice.part(invoice.id(), "Sorry");
        Map<String, BigInteger> stated = new LinkedHashMap<>();
        for (Piece piece : credit.pieces()) {
            int i = piece.line() % definition.lines().size();
            String group = definition.lines().get(i).group();
            BigInteger left = back.left(group, withTax);
            if (left.signum() > 0 && !stated.containsKey(group)) {
                stated.put(group, percent(left, piece));
                command = command.amount(
                        invoice.lines().get(i).tax().decision(),
                        new BigDecimal(stated.get(group), shop.decimals()).toPlainString(),
                        shop.currency());
            }
        }
        if (!stated.isEmpty()) {
            assertCredited(invoice, vc.invoices().credit(STAFF, in(credit, command)), stated, withTax);
        }
    }

    private void giveBackAnAmount(Invoice invoice, Credit credit) {
        boolean withTax = withTax(credit);
        List<String> groups = Printed.of(invoice).groups().stream()
                .map(group -> group.taxed().group())
                .toList();
        BigInteger left = Whole.sum(
                groups.stream().map(group -> back.left(group, withTax)).toList());
        if (left.signum() > 0) {
            BigInteger stated = percent(left, credit.pieces().get(0));
            CreditInvoice command = CreditInvoice.part(invoice.id(), "")
                    .amount(new BigDecimal(stated, shop.decimals()).toPlainString(), shop.currency())
                    .as(CreditReason.GOODWILL);
            CreditNote note = vc.invoices().credit(STAFF, in(credit, command));
            assertThat(minor((withTax ? note.totals().gross() : note.totals().net()).amount()))
                    .isEqualTo(stated);
            assertCredited(invoice, note, back.split(stated, groups, withTax), withTax);
        }
    }

    private boolean withTax(Credit credit) {
        return (credit.basis() == null ? purchase.basis() : credit.basis()) == PriceBasis.GROSS;
    }

    private static CreditInvoice in(Credit credit, CreditInvoice command) {
        return credit.basis() == null ? command : credit.basis() == PriceBasis.GROSS ? command.gross() : command.net();
    }

    private static BigInteger percent(BigInteger left, Piece piece) {
        return left.multiply(BigInteger.valueOf(piece.percent()))
                .divide(HUNDRED)
                .max(BigInteger.ONE);
    }

    /** Then the credit notes amount to the invoice. */
    private void giveBackTheRest(Invoice invoice) {
        SortedMap<Integer, BigInteger> open = new TreeMap<>();
        for (int i = 0; i < definition.lines().size(); i++) {
            if (back.units(i).signum() > 0) {
                open.put(i, back.units(i));
            }
        }
        CreditInvoice rest = CreditInvoice.whole(invoice.id(), "The rest");
        if (back.due(back.byQuantity(open)).signum() == 0) {
            assertRejected(NOTHING_TO_CREDIT, () -> vc.invoices().credit(STAFF, rest));
        } else {
            assertCredited(invoice, vc.invoices().credit(STAFF, rest), open);
        }
        for (int i = 0; i < definition.lines().size(); i++) {
            if (!definition.lines().get(i).stripped()) { // else the net alone is money
                assertThat(back.given().amounts().get(i))
                        .isEqualTo(definition.invoice().amounts().get(i));
            }
        }
        assertThat(back.given().bases()).isEqualTo(definition.invoice().bases());
        assertThat(back.given().taxes()).isEqualTo(definition.invoice().taxes());
        if (!definition.together()) {
            assertThat(back.given().nets()).isEqualTo(definition.invoice().nets());
        }
        assertThat(vc.invoices().creditNotes(STAFF, invoice.id()).stream()
                        .map(note ->
                                PrintedTax.of(note.totals(), note.foreignTax()).ownTax())
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(
                        invoice.foreignTax() == null
                                ? BigDecimal.ZERO
                                : invoice.foreignTax().tax().amount());
        assertLeft(invoice);
        BigDecimal given = vc.invoices().creditNotes(STAFF, invoice.id()).stream()
                .map(note -> note.totals().due().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(given).isEqualByComparingTo(invoice.totals().due().amount());
    }

    /** The library knows what is left of each line and each group: nothing is below zero, and the lines come to their group. */
    private void assertLeft(Invoice invoice) {
        CreditableInvoice left = vc.invoices().creditable(STAFF, invoice.id());
        for (int i = 0; i < definition.lines().size(); i++) {
            CreditableInvoice.Line line = left.lines().get(i);
            assertThat(line.orderLine()).isEqualTo(invoice.lines().get(i).orderLine());
            assertThat(List.of(
                            line.quantity().movePointRight(4).toBigIntegerExact(),
                            minor(line.amount().amount()),
                            minor(line.net().amount())))
                    .containsExactly(back.units(i), back.amount(i), back.net(i));
            assertThat(back.net(i)).isBetween(BigInteger.ZERO, back.amount(i));
        }
        for (TaxGroup group : left.groups()) {
            String of = Printed.Taxed.of(group.decision()).group();
            assertThat(List.of(minor(group.base().amount()), minor(group.tax().amount())))
                    .containsExactly(back.base(of), back.tax(of))
                    .allMatch(amount -> amount.signum() >= 0);
            assertThat(Whole.sum(definition.members(of).stream().map(back::net).toList()))
                    .isEqualTo(back.base(of));
        }
    }

    /** The invoice is as defined. With tax inside the buyer pays the prices, unless the tax of home is taken off. */
    private void assertInvoice(Invoice invoice) {
        back = new GivenBack(definition);
        SortedSet<Integer> all = new TreeSet<>();
        for (int i = 0; i < definition.lines().size(); i++) {
            all.add(i);
        }
        Sums expected = definition.invoice();
        assertPrinted(Printed.of(invoice), expected, printed(expected, all));
        assertStated(PrintedTax.of(invoice.totals(), invoice.foreignTax()), BigInteger.ZERO, tax(expected));
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

    private void assertCredited(Invoice invoice, CreditNote note, SortedMap<Integer, BigInteger> parts) {
        Sums sums = back.byQuantity(parts);
        SortedSet<Integer> members = new TreeSet<>(parts.keySet());
        assertThat(note.byAmount()).isFalse();
        assertThat(note.lines())
                .extracting(line -> line.units().movePointRight(4).toBigIntegerExact())
                .containsExactlyElementsOf(parts.values());
        assertPrinted(Printed.of(note, invoice), sums, printed(sums, members));
        assertStated(PrintedTax.of(note.totals(), note.foreignTax()), tax(back.given()), tax(sums));
        back.gave(parts, sums);
        figures.creditNotes++;
    }

    /** An amount is printed once for each group, and split over the lines of the group. */
    private void assertCredited(Invoice invoice, CreditNote note, Map<String, BigInteger> stated, boolean withTax) {
        Sums sums = back.byAmount(stated, withTax);
        List<String> lines = new ArrayList<>();
        for (String group : groupsOf(note)) {
            BigInteger base = less(sums.bases(), back.given().bases(), group);
            BigInteger tax = less(sums.taxes(), back.given().taxes(), group);
            lines.add(group + " " + (definition.gross() ? base.add(tax) : base) + " " + base);
        }
        assertThat(groupsOf(note)).containsExactlyInAnyOrderElementsOf(stated.keySet());
        assertPrinted(Printed.of(note, invoice), sums, lines);
        assertThat(note.printed("Sorry")).allSatisfy(line -> {
            assertThat(line.quantity()).isEqualByComparingTo("1");
            assertThat(line.price()).isEqualByComparingTo(line.amount().amount());
            assertThat(line.description()).isEqualTo("Sorry");
        });
        assertThat(note.lines()).allMatch(CreditedLine::byAmount);
        SortedSet<Integer> members = new TreeSet<>();
        for (int i = 0; i < definition.lines().size(); i++) {
            if (!sums.amounts().get(i).equals(back.given().amounts().get(i))) {
                members.add(i);
            }
        }
        assertThat(note.lines())
                .filteredOn(line -> line.amount().positive())
                .extracting(line -> Printed.Taxed.of(line.tax().decision()).group() + " "
                        + minor(line.amount().amount()) + " " + minor(line.net().amount()))
                .isEqualTo(printed(sums, members));
        assertStated(PrintedTax.of(note.totals(), note.foreignTax()), tax(back.given()), tax(sums));
        back.gave(stated.keySet(), sums);
        figures.amounts++;
        figures.creditNotes++;
    }

    private static List<String> groupsOf(CreditNote note) {
        return note.totals().groups().stream()
                .map(group -> Printed.Taxed.of(group.decision()).group())
                .toList();
    }

    /** What a document over some lines has of each: what was expected, less what earlier documents had. */
    private List<String> printed(Sums expected, SortedSet<Integer> members) {
        return members.stream()
                .map(i -> definition.lines().get(i).group() + " "
                        + expected.amounts()
                                .get(i)
                                .subtract(back.given().amounts().get(i)) + " "
                        + expected.nets().get(i).subtract(back.given().nets().get(i)))
                .toList();
    }

    /** What a document prints is what was expected, less what earlier documents had; and no rule of the standard is broken. */
    private void assertPrinted(Printed document, Sums expected, List<String> lines) {
        assertThat(document.lines())
                .extracting(line -> line.taxed().group() + " " + minor(line.amount()) + " " + minor(line.net()))
                .isEqualTo(lines);
        assertGroups(document, expected);
        assertThat(StandardRules.broken(document, shop.decimals(), shop.standard()))
                .as("rules of EN 16931 that %s breaks", document)
                .isEmpty();
    }

    private void assertGroups(Printed document, Sums expected) {
        Map<String, String> groups = new TreeMap<>();
        document.groups()
                .forEach(group -> groups.put(group.taxed().group(), minor(group.base()) + " " + minor(group.tax())));
        Map<String, String> expectedGroups = new TreeMap<>();
        for (Line line : document.lines()) {
            String group = line.taxed().group();
            expectedGroups.put(
                    group,
                    less(expected.bases(), back.given().bases(), group) + " "
                            + less(expected.taxes(), back.given().taxes(), group));
        }
        assertThat(groups).isEqualTo(expectedGroups);
    }

    /**
     * A document with tax in another currency than the business's states it in that of the business, and no other does.
     *
     * @param before the tax that earlier credit notes gave back
     * @param after the same with this one, or the tax of the invoice
     */
    private void assertStated(PrintedTax printed, BigInteger before, BigInteger after) {
        assertThat(printed.broken()).as("rules that %s breaks", printed).isEmpty();
        if (!shop.foreign() || after.equals(before)) {
            assertThat(printed.ownTax()).isNull();
            return;
        }
        BigInteger whole = tax(definition.invoice());
        BigInteger stated = shop.home()
                .given(after, whole, shop.decimals())
                .subtract(shop.home().given(before, whole, shop.decimals()));
        assertThat(printed.ownCurrency()).isEqualTo(shop.home().currency());
        assertThat(printed.ownTax())
                .isEqualTo(new BigDecimal(stated, shop.home().decimals()));
        figures.foreign++;
    }

    private static BigInteger tax(Sums sums) {
        return Whole.sum(List.copyOf(sums.taxes().values()));
    }

    private BigInteger minor(BigDecimal amount) {
        return amount.movePointRight(shop.decimals()).toBigIntegerExact();
    }

    private static BigInteger less(Map<String, BigInteger> after, Map<String, BigInteger> before, String group) {
        return after.getOrDefault(group, BigInteger.ZERO).subtract(before.getOrDefault(group, BigInteger.ZERO));
    }
}
