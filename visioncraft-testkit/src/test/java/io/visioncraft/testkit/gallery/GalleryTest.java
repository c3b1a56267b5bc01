package io.visioncraft.testkit.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.testkit.contract.ContractViolation;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of the gallery is caught by the rule meant for it, and the failure names the rule. */
class GalleryTest {

    static List<Fault> faults() {
        return Gallery.faults();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theRuleMeantForItCatches(Fault fault) {
        Class<?> contract = ContractRun.chapterOf(fault.rule()).contract();

        ContractRun run = ContractRun.of(fault.rule(), OnABrokenStore.running(contract, fault.store()));

        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(ContractViolation.class)
                        .hasMessageStartingWith(fault.rule() + " ("));
    }

    @Test
    void theSameTestsPassOnAStoreThatIsRight() {
        for (String rule : faults().stream().map(Fault::rule).distinct().toList()) {
            Class<?> contract = ContractRun.chapterOf(rule).contract();

            ContractRun run = ContractRun.of(rule, OnABrokenStore.running(contract, InMemoryPersistence::create));

            assertThat(run.failures()).as(rule).isEmpty();
            assertThat(run.passed()).as(rule).isNotEmpty();
        }
    }
}
