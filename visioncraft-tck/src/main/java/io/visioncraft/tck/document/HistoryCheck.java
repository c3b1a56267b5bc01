package io.visioncraft.tck.document;

import io.visioncraft.Persistence;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.NumberedDocument;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.tck.probe.Invariants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a business on a store go through a history and compares its documents, after each step, with those that the rules define
 * (INV-1 to INV-7, MON-2 to MON-4, ORD-5). A step that the rules refuse must be refused with their code and must change nothing.
 * At the end of a history of a business with standard terms, {@link Invariants} hold too.
 *
 * <pre>{@code
 * Tries.of(Histories.histories()).check(HistoryCheck.of(MyPersistence::empty)::check);
 * }</pre>
 *
 * <p>Counts what it has seen. Used by one thread.
 */
public final class HistoryCheck {

    private final Supplier<? extends Persistence> fresh;
    private final SortedMap<String, Long> figures = new TreeMap<>();

    private HistoryCheck(Supplier<? extends Persistence> fresh) {
        this.fresh = fresh;
    }

    /**
     * Makes the check for a store.
     *
     * @param fresh returns an empty store at each call; the previous one is no longer used
     * @return checks any number of histories
     */
    public static HistoryCheck of(Supplier<? extends Persistence> fresh) {
        return new HistoryCheck(fresh);
    }

    /** {@return how many steps, documents and payments there were in all histories so far, and refusals by their code} */
    public SortedMap<String, Long> figures() {
        return Collections.unmodifiableSortedMap(figures);
    }

    /**
     * Takes all steps, in an empty store.
     *
     * @param history the steps, in order
     * @throws AssertionError at the first step after which the documents are others than defined, with all steps so far
     */
    public void check(History history) {
        new Course(history).run();
    }

    private void count(String what, long many) {
        figures.merge(what, many, Long::sum);
    }

    /** One history on its way. */
    private final class Course {

        private final History history;
        private final HistoryWorld world;
        private final ExpectedBooks books;
        private final OrderActs orderActs;
        private final BillingActs billingActs;
        private final HistoryRules rules;
        private final List<String> told = new ArrayList<>();
        private BilledDocuments documents;
        private boolean special;

        Course(History history) {
            this.history = history;
            this.world = new HistoryWorld(fresh.get(), history.terms());
            this.books = new ExpectedBooks(history.terms(), world.today());
            this.orderActs = new OrderActs(books);
            this.billingActs = new BillingActs(books);
            this.rules = new HistoryRules(history.terms().yearlyRestart());
            this.documents = BilledDocuments.of(world);
        }

        void run() {
            for (HistoryStep step : history.steps()) {
                books.isNow(world.today());
                take(step, act(step));
                compare();
            }
            if (history.terms().standard() && !special) {
                List<String> violations = Invariants.of(world.store(), Currency.getInstance(HistoryTerms.OWN))
                        .violations();
                require(violations.isEmpty(), "In the end " + violations);
            }
            count("histories", 1);
            count("orders", books.orders().size());
            count("invoices", documents.issued().size());
            count(
                    "drafts and void invoices",
                    documents.invoices().size() - documents.issued().size());
            count("credit notes", documents.allNotes().size());
            count(
                    "payments",
                    documents.payments().values().stream().mapToInt(List::size).sum());
        }

        private HistoryAct act(HistoryStep step) {
            if (step instanceof HistoryStep.Place place) {
                return orderActs.of(place);
            } else if (step instanceof HistoryStep.Confirm confirm) {
                return orderActs.of(confirm);
            } else if (step instanceof HistoryStep.Complete complete) {
                return orderActs.of(complete);
            } else if (step instanceof HistoryStep.Cancel cancel) {
                return orderActs.of(cancel);
            } else if (step instanceof HistoryStep.CreditQuantities credit) {
                return billingActs.of(credit);
            } else if (step instanceof HistoryStep.CreditAmount credit) {
                return billingActs.of(credit);
            } else if (step instanceof HistoryStep.CreditRest credit) {
                return billingActs.of(credit);
            } else if (step instanceof HistoryStep.Reissue reissue) {
                return billingActs.of(reissue);
            } else if (step instanceof HistoryStep.Pay pay) {
                return billingActs.of(pay);
            } else if (step instanceof HistoryStep.Issue issue) {
                return billingActs.of(issue);
            } else if (step instanceof HistoryStep.IssueDrafts issue) {
                return billingActs.of(issue);
            } else if (step instanceof HistoryStep.CloseBooks close) {
                return billingActs.of(close);
            } else if (step instanceof HistoryStep.BeginSeries begin) {
                return billingActs.of(begin);
            }
            return billingActs.of((HistoryStep.Wait) step);
        }

        private void take(HistoryStep step, HistoryAct act) {
            count("steps", 1);
            told.add(act.words());
            @Nullable String refused = refusal(act);
            told.set(told.size() - 1, act.words() + " - " + (refused == null ? "done" : refused));
            require(
                    Objects.equals(refused, act.refusal()),
                    "The last step must be " + (act.refusal() == null ? "done" : "refused with " + act.refusal()));
            if (refused != null) {
                count("refused: " + refused, 1);
                return;
            }
            if (step instanceof HistoryStep.Reissue) {
                count("reissued", 1);
            }
            if (step instanceof HistoryStep.BeginSeries begin) {
                special = true;
                boolean invoices = begin.document() == NumberedDocument.INVOICE;
                rules.begins(invoices ? "INV" : "CRN", begin.first(), books.today());
            }
            act.booking().run();
        }

        private @Nullable String refusal(HistoryAct act) {
            try {
                act.call().accept(world);
                return null;
            } catch (VisionCraftException refused) {
                return refused.code();
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError(said("The last step breaks down: " + broken), broken);
            }
        }

        private void compare() {
            BilledDocuments now = BilledDocuments.of(world);
            boolean refused = !told.get(told.size() - 1).endsWith(" - done");
            require(!refused || now.equals(documents), "The last step is refused and has changed something");
            documents = now;
            for (ExpectedOrder order : books.orders()) {
                compare(order, world.order(order.number()).id());
            }
            int expected = books.orders().stream()
                    .mapToInt(order -> order.invoices().size())
                    .sum();
            require(
                    now.invoices().size() == expected,
                    "There are " + now.invoices().size() + " invoices, not " + expected);
            List<String> broken = rules.broken(now, books.closed());
            require(broken.isEmpty(), String.join("\n", broken));
        }

        private void compare(ExpectedOrder order, OrderId id) {
            List<Invoice> found = documents.of(id);
            List<List<String>> wanted =
                    order.invoices().stream().map(ExpectedInvoice::told).toList();
            List<List<String>> is = found.stream().map(documents::told).toList();
            require(
                    wanted.equals(is),
                    "Of " + order.name() + " the rules say" + lines(wanted) + "\nand the store says" + lines(is));
            InvoiceId last =
                    found.isEmpty() ? null : found.get(found.size() - 1).id();
            InvoiceId inForce = documents.inForce().get(id);
            require(
                    Objects.equals(inForce, last),
                    "Of " + order.name() + " the invoice " + last + " is in force, and " + inForce
                            + " is found (INV-1)");
            for (int i = 0; i < found.size(); i++) {
                order.invoices().get(i).printing(BilledDocuments.groups(found.get(i)));
            }
        }

        private String lines(List<List<String>> invoices) {
            StringBuilder lines = new StringBuilder();
            invoices.forEach(
                    invoice -> invoice.forEach(line -> lines.append("\n    ").append(line)));
            return lines.isEmpty() ? "\n    no invoice" : lines.toString();
        }

        private void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new AssertionError(said(otherwise));
            }
        }

        private String said(String what) {
            StringBuilder said =
                    new StringBuilder("Steps taken, ").append(history.terms()).append(":\n");
            for (int n = 0; n < told.size(); n++) {
                said.append(String.format(Locale.ROOT, "  %d. %s%n", n + 1, told.get(n)));
            }
            return said.append(what).toString();
        }
    }
}
