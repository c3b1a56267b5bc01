package io.visioncraft.spring.boot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.Persistence;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Guard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestStoreTest {

    private final TestStore store = new TestStore();

    @ParameterizedTest
    @MethodSource("parts")
    void answersTheSameObjectsForEver(Function<Persistence, Object> part) {
        Object before = part.apply(store);

        store.empty();

        assertThat(part.apply(store)).isSameAs(before).isEqualTo(before).hasSameHashCodeAs(before);
        assertThat(before.toString()).isNotEmpty();
    }

    static Stream<Function<Persistence, Object>> parts() {
        return Stream.of(
                Persistence::transactions,
                Persistence::guards,
                Persistence::events,
                Persistence::idempotency,
                Persistence::identity,
                Persistence::authentication,
                Persistence::catalog,
                Persistence::pricing,
                Persistence::ordering,
                Persistence::billing,
                Persistence::crm);
    }

    @Test
    void endsATransactionInTheStoreInWhichItBegan() {
        List<String> done = new ArrayList<>();

        store.transactions().inTransaction(Deadline.none(), () -> {
            store.empty();
            store.guards().hold(new Guard.Tree());
            store.transactions().afterCommit(() -> done.add("committed"));
            return store.transactions().inTransaction(() -> store.transactions().reading(() -> 1));
        });

        assertThat(done).containsExactly("committed");
        assertThat(store.transactions().active()).isFalse();
        assertThat(store.transactions().<Integer, RuntimeException>reading(() -> 2))
                .isEqualTo(2);
    }

    @Test
    void passesExceptionsOnUnwrapped() {
        assertThatThrownBy(() -> store.guards().hold(new Guard.Tree()))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No transaction");
        assertThatThrownBy(() -> store.transactions().inTransaction(() -> {
                    throw new IOException("of the work");
                }))
                .isExactlyInstanceOf(IOException.class);
    }
}
