package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class SequenceSuiteCatchesTest {

    @Test
    void failsOnAStoreThatReadsItsOutboxBackwards() {
        FaultySequences suite = new FaultySequences();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(suite::answersAnySequenceOfCommandsAsTheStoreInMemoryDoes)
                .withMessageContainingAll("Afterwards the events of", "on the store under test:");
    }
}
