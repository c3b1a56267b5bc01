package io.visioncraft.verification.drawings;

import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.billing.Settlement;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Money;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How the settlement of an invoice changes, which is computed and stored nowhere: found by taking each step from whatever the
 * steps before have led to, on invoices of three units.
 */
final class Settlements {

    private static final int UNITS = 3;
    private static final int MOST_STEPS = 4;
    private static final Money HALF = Money.of("0.50", "EUR");

    private final Map<Settlement, Map<Step, Set<Settlement>>> moves = new EnumMap<>(Settlement.class);
    private final Set<Settlement> births = EnumSet.noneOf(Settlement.class);

    private final World world = World.over(InMemoryPersistence.create());
    private final User customer = world.people().aCustomer();

    private Settlements() {}

    /** Explores an invoice over something and one over nothing. */
    static Settlements explored() {
        Settlements found = new Settlements();
        found.explore("1.00");
        found.explore("0.00");
        return found;
    }

    private void explore(String price) {
        Set<List<Money>> known = new HashSet<>();
        Deque<List<Step>> paths = new ArrayDeque<>(List.of(List.of()));
        while (!paths.isEmpty()) {
            List<Step> path = paths.removeFirst();
            Receivable before = after(price, path).receivable();
            List<Money> amounts = List.of(before.balance(), before.allocated(), before.excess(), before.credited());
            if (!known.add(amounts) || path.size() == MOST_STEPS) {
                continue;
            }
            if (path.isEmpty()) {
                births.add(before.settlement());
            }
            for (Step step : Step.values()) {
                Books books = after(price, path);
                if (books.take(step)) {
                    if (step == Step.REISSUE) {
                        births.add(books.inForce().receivable().settlement());
                    }
                    moves.computeIfAbsent(before.settlement(), none -> new EnumMap<>(Step.class))
                            .computeIfAbsent(step, none -> EnumSet.noneOf(Settlement.class))
                            .add(books.receivable().settlement());
                    if (step != Step.REISSUE) { // the money is with the next invoice from here on
                        List<Step> further = new ArrayList<>(path);
                        further.add(step);
                        paths.add(further);
                    }
                }
            }
        }
    }

    private Books after(String price, List<Step> path) {
        Books books = new Books(world, world.billing().anInvoiceOf(customer, UNITS, price));
        path.forEach(books::take);
        return books;
    }

    /** How an invoice begins, the first of its order or the next one. */
    Set<Settlement> births() {
        return births;
    }

    /** Those that were met, with all that was found to follow. */
    Map<Settlement, Map<Step, Set<Settlement>>> moves() {
        return moves;
    }

    /** What happens to an issued invoice. */
    enum Step {
        PAY_A_PART,
        PAY_THE_REST,
        PAY_TOO_MUCH,
        CREDIT_A_PART,
        CREDIT_THE_REST,
        REISSUE;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One invoice with its payments and credit notes.
     *
     * @param world the library
     * @param invoice issued, and nothing has happened to it
     */
    private record Books(World world, Invoice invoice) {

        Receivable receivable() {
            return world.vc().invoices().receivable(world.everything(), invoice.id());
        }

        /** The next invoice, once this one was reissued. */
        Books inForce() {
            return new Books(world, world.vc().invoices().inForce(world.everything(), invoice.id()));
        }

        /** Whether the step can be taken. */
        boolean take(Step step) {
            InvoiceManagement invoices = world.vc().invoices();
            Receivable before = receivable();
            try {
                switch (step) {
                    case PAY_A_PART -> {
                        return before.balance().exceeds(HALF) && paid("0.50");
                    }
                    case PAY_THE_REST -> {
                        return before.balance().positive()
                                && paid(before.balance().amount().toPlainString());
                    }
                    case PAY_TOO_MUCH -> {
                        return paid("9.00");
                    }
                    case CREDIT_A_PART ->
                        invoices.credit(
                                world.everything(),
                                CreditInvoice.part(invoice.id(), "Too late")
                                        .line(invoice.lines().get(0).orderLine(), 1));
                    case CREDIT_THE_REST ->
                        invoices.credit(world.everything(), CreditInvoice.whole(invoice.id(), "Too late"));
                    default -> invoices.reissue(world.everything(), ReissueInvoice.of(invoice.id()));
                }
                return true;
            } catch (RuleViolatedException refused) {
                return false;
            }
        }

        private boolean paid(String amount) {
            String reference = world.standIns().ids().next().toString();
            world.vc()
                    .invoices()
                    .recordPayment(
                            world.everything(),
                            RecordPayment.of(invoice.id(), amount, "EUR", "card", reference, MovableClock.START)
                                    .acceptingOverpayment());
            return true;
        }
    }
}
