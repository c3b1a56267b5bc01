package io.visioncraft.tck.contract;

import io.visioncraft.Persistence;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.billing.FiguresRepository;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.Guard;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every question that a store can be asked, each about something that is there: those of each kind, and of the other ports. */
final class EveryRead {

    private final Map<String, Runnable> reads = new LinkedHashMap<>();
    private final Set<String> locking = new HashSet<>();
    private final StoreContract test;

    private EveryRead(StoreContract test) {
        this.test = test;
        Kinds.all().forEach(kind -> kind.read(this));
        askOtherPorts();
        Kinds.all().forEach(this::find);
    }

    /** By name, to be run in a transaction. */
    static Map<String, Runnable> of(StoreContract test) {
        return new EveryRead(test).reads;
    }

    /** Those that take no lock, by name; also for work that only reads. */
    static Map<String, Runnable> withoutLocks(StoreContract test) {
        EveryRead every = new EveryRead(test);
        every.reads.keySet().removeAll(every.locking);
        return every.reads;
    }

    /** Has what is asked about. */
    StoreContract test() {
        return test;
    }

    /** The store that is asked. */
    Persistence store() {
        return test.persistence;
    }

    /** Adds a question. */
    void ask(String name, Runnable read) {
        if (reads.put(name, read) != null) {
            throw new IllegalStateException("Two questions are called " + name);
        }
    }

    /** Adds a question that takes a lock, so that work that only reads may not ask it. */
    void askUnderLock(String name, Runnable read) {
        ask(name, read);
        locking.add(name);
    }

    private void find(Kind<?, ?> kind) {
        Kind.One<?, ?> one = kind.one(test);
        test.within(one::save);
        ask("finding a " + kind.name() + " by id", one::found);
    }

    private void askOtherPorts() {
        Persistence store = store();
        Order order = test.anOrder();
        OrderId id = order.id();
        test.within(() -> store.events().append(List.of(test.samples.event(order, 0))));
        askUnderLock("holding a guard", () -> store.guards().hold(new Guard.Series("invoice:READ")));
        ask("all series of numbers", () -> store.billing().numberSeries().all());
        askForFigures(store.billing().figures());
        ask("events of an aggregate", () -> store.events().ofAggregate("order", id.value(), EntryPosition.START, 10));
        askUnderLock("claiming events", () -> store.events().claim(ContractRecords.AT, Duration.ofSeconds(1), 10));
        ask("dead events", () -> store.events().dead(null, 10));
        ask("the backlog of events", () -> store.events().backlog(10));
        ask("a receipt", () -> store.idempotency().find("USER:x", "orders.place", "k"));
    }

    private void askForFigures(FiguresRepository figures) {
        test.anInvoice();
        List<FigureSpan> spans = List.of(
                new FigureSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
                new FigureSpan(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));
        ask("tax of a period", () -> figures.tax(spans));
        ask("revenue of a period", () -> figures.revenue(spans));
        ask("revenue by service", () -> figures.byService(spans, null, 10));
        ask("revenue by category", () -> figures.byCategory(spans, null, 10));
        ask("tax entries", () -> figures.taxEntries(spans.get(0), null, 10));
    }
}
