package io.visioncraft.tck.arbitrary;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.billing.Receivable;
import io.visioncraft.kernel.Money;
import io.visioncraft.tck.probe.Ports;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Stores in memory, each with one fault in what it answers. */
public final class FaultyStore {

    private FaultyStore() {}

    /** What is wrong with a store. */
    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    public enum Fault {
        /** The outbox is read backwards. */
        EVENTS_BACKWARDS("events", "ofAggregate", FaultyStore::backwards),
        /** What was received comes back in whole units. */
        CENTS_LOST("receivables", "find", FaultyStore::withoutCents),
        /** Siblings come in the wrong order. */
        SIBLINGS_BACKWARDS("categories", "children", FaultyStore::backwards),
        /** Keys are never found again. */
        KEYS_FORGOTTEN("idempotency", "find", FaultyStore::nothing),
        /** Payments are never found by their reference. */
        REFERENCES_FORGOTTEN("payments", "findByReference", FaultyStore::nothing),
        /** What happened first to an order is missing. */
        HISTORY_CUT("orders", "history", FaultyStore::withoutTheFirst),
        /** The queue hides what is most urgent. */
        QUEUE_CUT("desks", "queue", FaultyStore::withoutTheFirst),
        /** A price that was ended is forgotten. */
        PRICES_CUT("prices", "history", FaultyStore::onlyTheFirst);

        private final String port;
        private final String method;
        private final UnaryOperator<Object> spoil;

        Fault(String port, String method, UnaryOperator<Object> spoil) {
            this.port = port;
            this.method = method;
            this.spoil = spoil;
        }
    }

    /** An empty store with that fault. */
    public static Persistence with(Fault fault) {
        return Ports.replaced(
                InMemoryPersistence.create(),
                port -> port.name().equals(fault.port) ? spoiling(port, fault) : port.port());
    }

    private static Object spoiling(Ports.Port port, Fault fault) {
        return forwarding(
                port.type(),
                port.port(),
                (name, answer) -> name.equals(fault.method) ? fault.spoil.apply(answer) : answer);
    }

    private static <T> T forwarding(Class<T> type, Object target, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return answers.instead(method.getName(), method.invoke(target, arguments));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    /** What is answered in the place of an answer. */
    @FunctionalInterface
    private interface Answers {

        Object instead(String method, Object answer);
    }

    private static Object backwards(Object list) {
        List<Object> backwards = new ArrayList<>((List<?>) list);
        Collections.reverse(backwards);
        return backwards;
    }

    private static Object withoutTheFirst(Object list) {
        List<?> all = (List<?>) list;
        return all.isEmpty() ? all : all.subList(1, all.size());
    }

    private static Object onlyTheFirst(Object list) {
        List<?> all = (List<?>) list;
        return all.subList(0, Math.min(1, all.size()));
    }

    private static Object nothing(Object ignored) {
        return Optional.empty();
    }

    private static Object withoutCents(Object perhaps) {
        return ((Optional<?>) perhaps)
                .map(Receivable.class::cast)
                .map(kept -> like(kept)
                        .with(
                                Receivable::allocated,
                                Money.of(
                                        kept.allocated().amount().setScale(0, RoundingMode.DOWN),
                                        kept.allocated().currency()))
                        .with(Receivable::excess, Money.zero(kept.total().currency()))
                        .made());
    }
}
