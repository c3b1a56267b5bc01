package io.visioncraft.tck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.tck.arbitrary.Histories;
import io.visioncraft.tck.arbitrary.Tries;
import io.visioncraft.tck.document.FaultyLedger.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Histories tell a store that loses a minor unit, a number or a refusal from one that is right. */
class HistoryCheckTest {

    private static final long SEED = 20_261_130;
    private static final int ENOUGH = 400;

    @ParameterizedTest
    @EnumSource
    void catchesAStoreWithOneFault(Fault fault) {
        HistoryCheck check = HistoryCheck.of(() -> FaultyLedger.with(fault));
        List<History> histories = new ArrayList<>();
        Tries.of(Histories.histories()).from(SEED).times(ENOUGH).check(histories::add);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> histories.forEach(check::check))
                .withMessageContainingAll("Steps taken, invoices", "  1. Staff place order #0");
    }

    @Test
    void tellsAnInvoiceThatWasReplacedFromTheOneInForce() {
        HistoryCheck check = HistoryCheck.of(() -> FaultyLedger.with(Fault.REPLACED_FOUND));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        Tries.of(Histories.histories()).from(SEED).times(ENOUGH).check(check::check))
                .withMessageContainingAll("Of order #0 the invoice ", " is in force, and ", " is found (INV-1)");
    }

    @Test
    void showsTheShortestHistoryWithTheSeedThatTriesItAgain() {
        HistoryCheck check = HistoryCheck.of(() -> FaultyLedger.with(Fault.ALLOCATED_A_CENT_LESS));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        Tries.of(Histories.histories()).from(SEED).times(ENOUGH).check(check::check))
                .withMessageContainingAll("-Dvisioncraft.seed=" + SEED + " tries the same again", "the store says")
                .satisfies(failure -> assertThat(String.valueOf(failure.getMessage())
                                .lines()
                                .filter(line -> line.matches("  \\d+\\. .*")))
                        .hasSizeLessThan(4)
                        .last()
                        .asString()
                        .contains("with reference"));
    }
}
