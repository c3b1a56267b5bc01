package io.visioncraft.testkit.memory;

import io.visioncraft.Persistence;
import io.visioncraft.tck.contract.PortTests;
import io.visioncraft.tck.suite.CrashSuite;
import io.visioncraft.tck.suite.RoundTripSuite;
import io.visioncraft.tck.suite.SequenceSuite;
import io.visioncraft.tck.suite.StorySuite;
import org.junit.jupiter.api.Nested;

/**
 * The contracts of all ports on the store in memory as one that locks: what is right raises no alarm, neither here nor where it
 * is cut off and compared.
 */
@GeneratesInFullBuilds
class LockingInMemoryTest extends PortTests {

    @Override
    public Persistence freshPersistence() {
        return LockingInMemory.create();
    }

    @Nested
    class Sequence extends SequenceSuite {}

    @Nested
    class RoundTrip extends RoundTripSuite {}

    @Nested
    class Story extends StorySuite {}

    @Nested
    class Crash extends CrashSuite {}
}
