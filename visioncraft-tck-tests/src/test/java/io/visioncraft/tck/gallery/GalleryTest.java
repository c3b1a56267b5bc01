package io.visioncraft.tck.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.tck.contract.AdapterContract;
import io.visioncraft.tck.contract.ContractRule;
import io.visioncraft.tck.contract.RuleLevel;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of the gallery is caught by the rule meant for it, and the failure names the rule. */
class GalleryTest {

    private static final int LEAST_MECHANISMS = 40;

    static List<Fault> faults() {
        return Gallery.faults();
    }

    static List<String> rules() {
        return faults().stream().map(Fault::rule).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theRuleMeantForItCatches(Fault fault) {
        ContractRun run = run(fault.rule(), fault.adapter());

        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageStartingWith(fault.rule() + " (")
                        .hasMessageContaining(AdapterContract.rule(fault.rule()).sentence())
                        .hasMessageContaining(AdapterContract.rule(fault.rule()).hint()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSameTestsPassOnAnAdapterThatIsRight(String rule) {
        ContractRun run = run(rule, Gallery.rightFor(rule));

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).isNotEmpty();
    }

    private static ContractRun run(String rule, Supplier<?> adapter) {
        return ContractRun.of(rule, contract -> OnABrokenAdapter.running(contract, adapter));
    }

    /** What an adapter MAY do, it may leave undone and is not broken. */
    @Test
    void everyMustAndEveryShouldIsShownToBeAbleToFail() {
        List<String> demanded = AdapterContract.rules().stream()
                .filter(rule -> rule.level() != RuleLevel.MAY)
                .map(ContractRule::id)
                .toList();

        assertThat(rules()).containsAll(demanded);
    }

    @Test
    void thereAreManyMechanisms() {
        assertThat(faults().stream().map(Fault::mechanism).distinct().toList())
                .hasSizeGreaterThanOrEqualTo(LEAST_MECHANISMS);
        assertThat(faults()).extracting(Fault::toString).doesNotHaveDuplicates();
    }
}
