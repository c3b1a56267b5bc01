package io.visioncraft.tck.suite;

import io.visioncraft.Persistence;
import io.visioncraft.tck.arbitrary.FaultyStore;
import io.visioncraft.tck.arbitrary.FaultyStore.Fault;

/** The suite on a store with a fault: not a test itself, {@link SequenceSuiteCatchesTest} runs it. */
final class FaultySequences extends SequenceSuite {

    @Override
    public Persistence freshPersistence() {
        return FaultyStore.with(Fault.EVENTS_BACKWARDS);
    }
}
