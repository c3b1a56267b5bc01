package io.visioncraft.tck.document;

import static io.visioncraft.tax.TaxCodes.TAX_GROUPS_NOT_ALLOWED;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.PriceStatement;
import io.visioncraft.tax.UntaxedGross;
import io.visioncraft.tck.document.Definition.Line;
import io.visioncraft.tck.document.Definition.Sums;
import io.visioncraft.tck.document.RandomShop.Item;
import io.visioncraft.tck.document.RandomShop.Piece;
import io.visioncraft.tck.document.RandomShop.Purchase;
import io.visioncraft.tck.document.RandomShop.Sold;
import io.visioncraft.testkit.InMemoryVisionCraft;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A random business at work: it sells what its customers buy, and gives all of it back. Each document is held against
 * {@link Definition} and {@link StandardRules}. Used by one thread.
 */
final class Trade {

    private static final Caller STAFF = Caller.system(
            "staff", "order:place:any", "order:price:any", "order:read:any", "invoice:read:any", "invoice:credit:any");

    private final RandomShop shop;
    private final Figures figures;
    private final VisionCraft vc;
    private final List<ServiceId> services = new ArrayList<>();
    private final UserId neighbour;
    private final UserId stranger;

    Trade(RandomShop shop, Figures figures) {
        this.shop = shop;
        this.figures = figures;
        InMemoryVisionCraft library = InMemoryVisionCraft.create(builder -> builder.tax(shop.settings()));
        this.vc = library.vc();
        CategoryId category = library.fixtures().catalog().aCategory().id();
        for (int i = 0; i < shop.sold().size(); i++) {
            CreateService service = CreateService.of(RandomShop.code(i), "Service", category)
                    .taxed(TaxClassCode.of(RandomShop.code(i)));
            services.add(library.fixtures().catalog().anActive(service).id());
            library.fixtures()
                    .catalog()
                    .aPrice(services.get(i), shop.sold().get(i).price(), shop.currency());
        }
        this.neighbour = library.givenACustomer().id();
        User away = library.givenACustomer();
        this.stranger = away.id();
        vc.users()
                .changeProfile(
                        as(away),
                        ChangeProfile.of(stranger)
                                .billedTo(BillingProfile.of("Away", "Ring 2", "1010", "Wien", RandomShop.AWAY)));
    }

    void happens() {
        for (Purchase purchase : shop.purchases()) {
            try {
                happens(purchase);
            } catch (RuntimeException | AssertionError wrong) {
                throw new AssertionError(purchase + ": " + wrong.getMessage(), wrong);
            }
        }
    }

    private void happens(Purchase purchase) {
        List<Line> lines =
                purchase.items().stream().map(item -> line(purchase, item)).toList();
        PlaceOrder command = PlaceOrder.of(purchase.items().stream()
                        .map(item -> item(purchase, item))
                        .toList())
                .forCustomer(purchase.atHome() ? neighbour : stranger)
                .in(shop.currency());
        if (shop.standard() && !allowedTogether(purchase)) {
            assertRejected(TAX_GROUPS_NOT_ALLOWED, () -> vc.orders().place(STAFF, command));
            figures.refused++;
            return;
        }
        Definition definition =
                new Definition(shop.decimals(), purchase.basis() == PriceBasis.GROSS, shop.eachLine(), lines);
        Order order = vc.orders().place(STAFF, command);
        Invoice invoice = vc.invoices().findByOrder(STAFF, order.id()).orElseThrow();

        assertThat(vc.orders().preview(STAFF, command).totals()).isEqualTo(order.totals());
        assertThat(invoice.totals()).isEqualTo(order.totals());
        Sums expected = definition.invoice();
        assertPrinted(Printed.of(invoice), expected, nothing(definition), indexes(lines.size()), lines);
        assertGrossStays(purchase, invoice, expected);
        figures.invoices++;
        giveBack(purchase, invoice, definition, lines);
    }

    /** Credits part after part, and then the rest: then the credit notes amount to the invoice. */
    private void giveBack(Purchase purchase, Invoice invoice, Definition definition, List<Line> lines) {
        List<BigInteger> done = new ArrayList<>(Collections.nCopies(lines.size(), BigInteger.ZERO));
        Sums before = nothing(definition);
        for (List<Piece> note : purchase.credits()) {
            CreditInvoice command = CreditInvoice.part(invoice.id(), "Given back");
            Set<Integer> named = new HashSet<>();
            for (Piece piece : note) {
                int i = piece.line() % lines.size();
                BigInteger left = lines.get(i).quantity().subtract(done.get(i));
                BigInteger part = left.multiply(BigInteger.valueOf(piece.percent()))
                        .divide(BigInteger.valueOf(100))
                        .max(BigInteger.ONE);
                if (left.signum() > 0 && named.add(i)) {
                    done.set(i, done.get(i).add(part));
                    command = command.line(invoice.lines().get(i).orderLine(), new BigDecimal(part, 4));
                }
            }
            if (!named.isEmpty()) {
                before = credited(command, definition, before, done, named, lines);
            }
        }
        Set<Integer> open = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!done.get(i).equals(lines.get(i).quantity())) {
                open.add(i);
            }
            done.set(i, lines.get(i).quantity());
        }
        if (!open.isEmpty()) {
            CreditInvoice rest = CreditInvoice.whole(invoice.id(), "The rest");
            before = credited(rest, definition, before, done, open, lines);
        }
        assertThat(before).isEqualTo(definition.invoice());
        List<BigDecimal> given = vc.invoices().creditNotes(STAFF, invoice.id()).stream()
                .map(note -> note.totals().due().amount())
                .toList();
        assertThat(given.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(invoice.totals().due().amount());
    }

    private Sums credited(
            CreditInvoice command,
            Definition definition,
            Sums before,
            List<BigInteger> done,
            Set<Integer> named,
            List<Line> lines) {
        CreditNote note = vc.invoices().credit(STAFF, command);
        Sums after = definition.credited(List.copyOf(done));
        assertPrinted(Printed.of(note), after, before, named.stream().sorted().toList(), lines);
        figures.creditNotes++;
        return after;
    }

    /** What a document prints is what was expected, less what earlier documents had; and no rule of the standard is broken. */
    private void assertPrinted(Printed document, Sums expected, Sums before, List<Integer> members, List<Line> lines) {
        assertThat(document.lines())
                .extracting(line -> line.taxed().group() + " " + minor(line.amount()) + " " + minor(line.net()))
                .isEqualTo(members.stream()
                        .map(i -> lines.get(i).group() + " "
                                + expected.amounts()
                                        .get(i)
                                        .subtract(before.amounts().get(i)) + " "
                                + expected.nets().get(i).subtract(before.nets().get(i)))
                        .toList());
        Map<String, String> groups = new TreeMap<>();
        document.groups()
                .forEach(group -> groups.put(group.taxed().group(), minor(group.base()) + " " + minor(group.tax())));
        Map<String, String> expectedGroups = new TreeMap<>();
        for (int i : members) {
            String group = lines.get(i).group();
            expectedGroups.put(
                    group,
                    less(expected.bases(), before.bases(), group) + " "
                            + less(expected.taxes(), before.taxes(), group));
        }
        assertThat(groups).isEqualTo(expectedGroups);
        assertThat(StandardRules.broken(document, shop.decimals(), shop.standard()))
                .as("rules of EN 16931 that %s breaks", document)
                .isEmpty();
    }

    /** With tax inside the buyer pays the prices, whatever the tax, unless the tax of home is taken off. */
    private void assertGrossStays(Purchase purchase, Invoice invoice, Sums expected) {
        BigInteger due = minor(invoice.totals().due().amount());
        BigInteger amounts = Whole.sum(expected.amounts());
        if (purchase.basis() == PriceBasis.NET) {
            assertThat(minor(invoice.totals().net().amount())).isEqualTo(amounts);
        } else if (shop.method().untaxedGross() == UntaxedGross.KEEP_GROSS) {
            assertThat(due).isEqualTo(amounts);
        } else {
            assertThat(due).isLessThanOrEqualTo(amounts);
        }
    }

    /** Two groups of one code and rate, O beside others and E without a reason are not. */
    private boolean allowedTogether(Purchase purchase) {
        Set<String> groups = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        boolean reasons = true;
        for (Item item : purchase.items()) {
            Treatment taxed = sold(item).taxed(purchase.atHome());
            groups.add(group(purchase, item));
            kinds.add(taxed.code() + " " + taxed.rate());
            reasons &= !taxed.code().equals("E") || !taxed.reason().isEmpty();
        }
        return reasons && groups.size() == kinds.size() && (kinds.size() == 1 || !kinds.contains("O 0"));
    }

    private Line line(Purchase purchase, Item item) {
        Sold sold = sold(item);
        Treatment taxed = sold.taxed(purchase.atHome());
        boolean stripped = taxed.leftToOthers() && shop.method().untaxedGross() == UntaxedGross.STRIP_HOME_TAX;
        return new Line(
                group(purchase, item),
                taxed.rate(),
                stripped ? sold.home().rate() : taxed.rate(),
                new BigDecimal(price(item)).movePointRight(6).toBigIntegerExact(),
                new BigDecimal(item.quantity()).movePointRight(4).toBigIntegerExact());
    }

    private OrderItem item(Purchase purchase, Item item) {
        OrderItem ordered = OrderItem.of(services.get(item.service() % services.size()), item.quantity());
        if (item.stated().isEmpty() && purchase.basis() == shop.method().basis()) {
            return ordered;
        }
        PriceStatement stated = PriceStatement.of(price(item), shop.currency(), "Agreed");
        return ordered.stating(purchase.basis() == PriceBasis.GROSS ? stated.gross() : stated.net());
    }

    private String price(Item item) {
        return item.stated().isEmpty() ? sold(item).price() : item.stated();
    }

    private Sold sold(Item item) {
        return shop.sold().get(item.service() % shop.sold().size());
    }

    private String group(Purchase purchase, Item item) {
        return sold(item)
                .taxed(purchase.atHome())
                .group(RandomShop.HOME, purchase.atHome() ? RandomShop.HOME : RandomShop.AWAY);
    }

    private BigInteger minor(BigDecimal amount) {
        return amount.movePointRight(shop.decimals()).toBigIntegerExact();
    }

    private static BigInteger less(Map<String, BigInteger> after, Map<String, BigInteger> before, String group) {
        return after.getOrDefault(group, BigInteger.ZERO).subtract(before.getOrDefault(group, BigInteger.ZERO));
    }

    private static Sums nothing(Definition definition) {
        return definition.credited(
                Collections.nCopies(definition.invoice().amounts().size(), BigInteger.ZERO));
    }

    private static List<Integer> indexes(int size) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            indexes.add(i);
        }
        return indexes;
    }

    /** How many documents there were. */
    static final class Figures {

        private long invoices;
        private long creditNotes;
        private long refused;

        long invoices() {
            return invoices;
        }

        long creditNotes() {
            return creditNotes;
        }

        long refused() {
            return refused;
        }
    }
}
