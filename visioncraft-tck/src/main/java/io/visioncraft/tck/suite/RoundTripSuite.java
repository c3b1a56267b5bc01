package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.tck.contract.Kind;
import io.visioncraft.tck.contract.Kinds;
import io.visioncraft.testkit.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever valid record is stored comes back equal: one of every kind, in every state that commands lead to, with every kind of
 * text, amount and instant. Without jqwik on the test class path it is skipped.
 */
@Rule({"GEN-4", "GEN-8", "MON-1", "MON-5"})
public abstract class RoundTripSuite extends BehaviourSuite {

    @BeforeEach
    final void needsGenerators() {
        Generators.require();
    }

    /** A test for each kind, displayed for example as "keepsAnyCreditNote()". */
    @TestFactory
    Stream<DynamicTest> keepsAnyRecordOfEveryKind() {
        return Kinds.all().stream().map(kind -> DynamicTest.dynamicTest(nameOf(kind), () -> keepsAny(kind)));
    }

    private <A extends Aggregate<I>, I extends Id> void keepsAny(Kind<A, I> kind) {
        kind.generated().shownAs(Shown::of).check(reached -> comesBack(kind, reached));
    }

    private static String nameOf(Kind<?, ?> kind) {
        return Arrays.stream(kind.name().split(" ", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "keepsAny", "()"));
    }

    /** In a store of its own, since every record was made in a world of its own, where ids begin anew. */
    @SuppressWarnings("unchecked") // a record at another version is a record of the same type
    private <A extends Aggregate<I>, I extends Id> void comesBack(Kind<A, I> kind, A reached) {
        Persistence store = freshPersistence();
        AggregateRepository<A, I> repository = kind.repository(store);
        A record = (A) reached.atVersion(1);

        store.transactions().inTransaction(() -> {
            repository.save(record, List.of());
            return record;
        });

        assertThat(store.transactions().inTransaction(() -> repository.find(record.id())))
                .as(kind.name())
                .contains(record);
    }
}
