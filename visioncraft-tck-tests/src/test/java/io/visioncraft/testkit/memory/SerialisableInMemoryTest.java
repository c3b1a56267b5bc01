package io.visioncraft.testkit.memory;

import io.visioncraft.Persistence;
import io.visioncraft.tck.contract.PortTests;
import io.visioncraft.tck.suite.CrashSuite;
import io.visioncraft.tck.suite.RaceSuite;
import io.visioncraft.tck.suite.RoundTripSuite;
import io.visioncraft.tck.suite.SequenceSuite;
import io.visioncraft.tck.suite.StorySuite;
import org.junit.jupiter.api.Nested;

/**
 * The contracts of all ports on the store in memory as one whose transactions are serialisable: what is right raises no alarm,
 * neither here nor where it is cut off, raced and compared.
 */
@GeneratesInFullBuilds
class SerialisableInMemoryTest extends PortTests {

    @Override
    public Persistence freshPersistence() {
        return SerialisableInMemory.create();
    }

    @Nested
    class Sequence extends SequenceSuite {}

    @Nested
    class RoundTrip extends RoundTripSuite {}

    @Nested
    class Story extends StorySuite {}

    @Nested
    class Crash extends CrashSuite {}

    @Nested
    class Race extends RaceSuite {}
}
