package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.gallery.Intercepted.Call;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes stores that are right but for one thing. */
final class Broken {

    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofMinutes(1);

    private Broken() {}

    /** Calls of repositories are answered otherwise. */
    static Persistence calls(Around around) {
        InMemoryPersistence store = InMemoryPersistence.create(SHORT);
        return Intercepted.over(store, call -> around.call(store, call));
    }

    /** Calls of one method of one repository are answered otherwise. */
    static Persistence callsOf(String port, String method, Around around) {
        return calls((store, call) -> call.is(port, method) ? around.call(store, call) : call.proceed());
    }

    /** Transactions are run otherwise. */
    static Persistence transactions(Runner broken) {
        InMemoryPersistence store = InMemoryPersistence.create(SHORT);
        return Intercepted.over(store, broken.over(store.transactions()), store.guards(), Call::proceed);
    }

    /** Deadlines are not looked at. */
    static Persistence patient() {
        InMemoryPersistence store = InMemoryPersistence.create(LONG);
        return Intercepted.over(store, new Patient(store.transactions()), store.guards(), Call::proceed);
    }

    /** Guards are held otherwise. */
    static Persistence guards(GuardsOver broken) {
        InMemoryPersistence store = InMemoryPersistence.create(SHORT);
        return Intercepted.over(store, store.transactions(), broken.over(store), Call::proceed);
    }

    /** Records of a type come back changed when they are found by id. */
    static <A> Persistence found(Class<A> type, UnaryOperator<@Nullable A> change) {
        return calls((store, call) -> {
            Object answer = call.proceed();
            return call.method().getName().equals("find")
                            && answer instanceof Optional<?> found
                            && type.isInstance(found.orElse(null))
                    ? Optional.ofNullable(change.apply(type.cast(found.get())))
                    : answer;
        });
    }

    /** Records of a type are changed when they are saved. */
    static <A> Persistence saved(Class<A> type, UnaryOperator<A> change) {
        return calls((store, call) -> call.method().getName().equals("save") && type.isInstance(call.arguments()[0])
                ? saveInstead(call, change.apply(type.cast(call.arguments()[0])))
                : call.proceed());
    }

    /** A list comes back changed. */
    static Persistence listed(String port, String method, UnaryOperator<List<Object>> change) {
        return callsOf(port, method, (store, call) -> change.apply(listOf(call.proceed())));
    }

    @SuppressWarnings("unchecked") // what a list method answers
    static List<Object> listOf(@Nullable Object answer) {
        return (List<Object>) Objects.requireNonNull(answer);
    }

    /** Saves another record in place of the one that was given. */
    static @Nullable Object saveInstead(Call call, Object record) throws Throwable {
        Object[] arguments = call.arguments().clone();
        arguments[0] = record;
        return call.proceed(arguments);
    }

    /** Does the call in a transaction of its own, at once. */
    static @Nullable Object alone(Persistence store, Call call) {
        AtomicReference<@Nullable Object> answer = new AtomicReference<>();
        Race.elsewhere(() -> store.transactions().inTransaction(() -> {
            answer.set(quietly(call));
            return true;
        }));
        return answer.get();
    }

    private static @Nullable Object quietly(Call call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers a call of a repository of the store. */
    @FunctionalInterface
    interface Around {
        @Nullable
        Object call(Persistence store, Call call) throws Throwable;
    }

    /** Puts a broken runner over one that is right. */
    @FunctionalInterface
    interface Runner {
        TransactionRunner over(TransactionRunner right);
    }

    /** Begins transactions without the deadline. */
    private static final class Patient extends ForwardingTransactions {

        Patient(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            return right.inTransaction(Deadline.none(), work);
        }
    }

    /** Puts broken guards over a store. */
    @FunctionalInterface
    interface GuardsOver {
        Guards over(Persistence store);
    }
}
