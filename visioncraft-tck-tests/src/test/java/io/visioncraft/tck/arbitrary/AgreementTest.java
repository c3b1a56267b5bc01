package io.visioncraft.tck.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.visioncraft.tck.arbitrary.FaultyStore.Fault;
import io.visioncraft.tck.call.Deed;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

    private static final long SEED = 20_260_302;
    private static final int ENOUGH = 500;

    @Test
    void findsNothingWrongWithAStoreThatIsRight() {
        Tries.of(Sequences.sequences()).from(SEED).times(20).check(Agreement.of(InMemoryPersistence::create)::check);
    }

    @ParameterizedTest
    @EnumSource
    void catchesAStoreWithOneFault(Fault fault) {
        Agreement agreement = Agreement.of(() -> FaultyStore.with(fault));
        List<List<Step>> sequences = new ArrayList<>();
        Tries.of(Sequences.sequences()).from(SEED).times(ENOUGH).check(sequences::add);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> sequences.forEach(agreement::check))
                .withMessageContainingAll("Steps taken:", "In memory:", "on the store under test:");
    }

    @Test
    void showsTheShortestSequenceThatTellsTheStoresApart() {
        Agreement agreement = Agreement.of(() -> FaultyStore.with(Fault.CENTS_LOST));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Tries.of(Sequences.sequences())
                        .from(SEED)
                        .times(ENOUGH)
                        .shownAs(List::toString)
                        .check(agreement::check))
                .withMessageContaining("tries the same again")
                .satisfies(failure -> assertThat(String.valueOf(failure.getMessage())
                                .lines()
                                .filter(line -> line.matches("  \\d+\\. .*")))
                        .hasSizeLessThan(4)
                        .last()
                        .asString()
                        .contains("records", "EUR by card"));
    }

    @Test
    void doesNotTakeAFailureForAnAnswer() {
        Step broken = new Step(
                Actor.ANN,
                new Deed("breaks down", (world, by) -> {
                    throw new IllegalStateException("broken");
                }),
                "");

        assertThatIllegalStateException()
                .isThrownBy(() -> Agreement.of(InMemoryPersistence::create).check(List.of(broken)))
                .withMessage("broken");
    }
}
