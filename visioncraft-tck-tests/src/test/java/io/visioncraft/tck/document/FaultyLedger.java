package io.visioncraft.tck.document;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.NumberSeries;
import io.visioncraft.billing.Receivable;
import io.visioncraft.kernel.Money;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.probe.Ports;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Stores in memory that lose a little of what they are given, each in one way. */
final class FaultyLedger {

    private FaultyLedger() {}

    /** What is wrong with a store. */
    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    enum Fault {
        /** What was allocated lacks a minor unit. */
        ALLOCATED_A_CENT_LESS("receivables", "find", FaultyLedger::allocatedLess),
        /** What was credited is not kept with what is owed. */
        CREDITED_FORGOTTEN("receivables", "save", FaultyLedger::uncredited),
        /** The latest credit note of an invoice is not found by the next. */
        LATEST_NOTE_UNSEEN("creditNotes", "ofInvoice", FaultyLedger::withoutTheLast),
        /** Credit notes are dated on the day before. */
        NOTES_OF_YESTERDAY("creditNotes", "save", FaultyLedger::ofYesterday),
        /** Invoices are not found by their orders. */
        INVOICES_UNFOUND("invoices", "findByOrder", ignored -> Optional.empty()),
        /** An order finds the first of its invoices, also where another took its place. */
        REPLACED_FOUND("invoices", "findByOrder", FaultyLedger::firstOfOrder),
        /** A payment's reference is unknown when it comes again. */
        REFERENCES_UNKNOWN("payments", "findByReference", ignored -> Optional.empty()),
        /** A number is passed over. */
        NUMBER_SKIPPED("numberSeries", "find", FaultyLedger::skipping),
        /** Numbers begin anew at each document. */
        NUMBER_KEPT("numberSeries", "find", ignored -> Optional.empty()),
        /** It is forgotten that the books were closed. */
        BOOKS_OPENED("numberSeries", "save", FaultyLedger::opened),
        /** What was written before a refusal stays. */
        REFUSALS_COMMITTED("", "", UnaryOperator.identity());

        private final String port;
        private final String method;
        private final BinaryOperator<Object> spoil;

        Fault(String port, String method, UnaryOperator<Object> spoil) {
            this(port, method, (store, given) -> spoil.apply(given));
        }

        /** @param spoil gets the port, too */
        Fault(String port, String method, BinaryOperator<Object> spoil) {
            this.port = port;
            this.method = method;
            this.spoil = spoil;
        }
    }

    /** An empty store with that fault. */
    static Persistence with(Fault fault) {
        Persistence store = InMemoryPersistence.create();
        return fault == Fault.REFUSALS_COMMITTED
                ? new CommittingRefusals(store)
                : Ports.replaced(store, port -> port.name().equals(fault.port) ? spoiling(port, fault) : port.port());
    }

    private static Object spoiling(Ports.Port port, Fault fault) {
        return Proxy.newProxyInstance(
                port.type().getClassLoader(), new Class<?>[] {port.type()}, (proxy, method, arguments) -> {
                    boolean spoilt = method.getName().equals(fault.method);
                    boolean writes = fault.method.equals("save");
                    if (spoilt && writes) {
                        arguments[0] = fault.spoil.apply(port.port(), arguments[0]);
                    }
                    try {
                        Object answer = method.invoke(port.port(), arguments);
                        return spoilt && !writes ? fault.spoil.apply(port.port(), answer) : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static Object allocatedLess(Object perhaps) {
        return ((Optional<?>) perhaps).map(Receivable.class::cast).map(kept -> {
            Money cent = Money.ofMinor(1, kept.total().currency());
            return kept.allocated().positive() && kept.excess().zero()
                    ? like(kept)
                            .with(Receivable::allocated, kept.allocated().minus(cent))
                            .made()
                    : kept;
        });
    }

    private static Object uncredited(Object given) {
        Receivable receivable = (Receivable) given;
        return receivable.excess().zero()
                ? like(receivable)
                        .with(
                                Receivable::credited,
                                Money.zero(receivable.total().currency()))
                        .made()
                : receivable;
    }

    private static Object firstOfOrder(Object port, Object perhaps) {
        return ((Optional<?>) perhaps)
                .map(Invoice.class::cast)
                .map(found -> ((InvoiceRepository) port).ofOrder(found.order()).get(0));
    }

    private static Object withoutTheLast(Object list) {
        List<?> all = (List<?>) list;
        return all.isEmpty() ? all : all.subList(0, all.size() - 1);
    }

    private static Object ofYesterday(Object given) {
        CreditNote note = (CreditNote) given;
        Issuance issue = note.issue();
        return like(note)
                .with(
                        CreditNote::issue,
                        new Issuance(
                                issue.number(),
                                issue.date().minusDays(1),
                                issue.taxPoint(),
                                issue.accountingDate(),
                                issue.dueDate().minusDays(1),
                                issue.terms(),
                                issue.retainedUntil()))
                .made();
    }

    private static Object skipping(Object perhaps) {
        return ((Optional<?>) perhaps)
                .map(NumberSeries.class::cast)
                .map(series -> series.next() == 3
                        ? like(series).with(NumberSeries::next, 4L).made()
                        : series);
    }

    private static Object opened(Object given) {
        return like((NumberSeries) given).with(NumberSeries::closedUntil, null).made();
    }

    /** A store whose transactions commit what was written before a refusal. */
    private static final class CommittingRefusals extends ForwardingPersistence {

        CommittingRefusals(Persistence store) {
            super(store);
        }

        @Override
        public TransactionRunner transactions() {
            return new Committing(super.transactions());
        }
    }

    private record Committing(TransactionRunner runner) implements TransactionRunner {

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            Object[] answer = new Object[1];
            RuntimeException[] refusal = new RuntimeException[1];
            runner.inTransaction(deadline, () -> {
                try {
                    answer[0] = work.run();
                } catch (RuntimeException refused) {
                    refusal[0] = refused;
                }
                return true;
            });
            if (refusal[0] != null) {
                throw refusal[0];
            }
            @SuppressWarnings("unchecked")
            T answered = (T) answer[0];
            return answered;
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work)
                throws X {
            return runner.reading(deadline, work);
        }

        @Override
        public void foresee(Runnable reads) {
            runner.foresee(reads);
        }

        @Override
        public boolean active() {
            return runner.active();
        }

        @Override
        public void afterCommit(Runnable action) {
            runner.afterCommit(action);
        }
    }
}
