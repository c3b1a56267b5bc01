package io.visioncraft.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.testkit.contract.ClaimingContract;
import io.visioncraft.testkit.contract.DeliveryContract;
import io.visioncraft.testkit.contract.EventContract;
import io.visioncraft.testkit.contract.FailureContract;
import io.visioncraft.testkit.contract.FreshStore;
import io.visioncraft.testkit.contract.GuardContract;
import io.visioncraft.testkit.contract.IdempotencyContract;
import io.visioncraft.testkit.contract.ListingContract;
import io.visioncraft.testkit.contract.NumberingContract;
import io.visioncraft.testkit.contract.RecordContract;
import io.visioncraft.testkit.contract.SessionContract;
import io.visioncraft.testkit.contract.SettlingContract;
import io.visioncraft.testkit.contract.StoreContracts;
import io.visioncraft.testkit.contract.TextReplacementContract;
import io.visioncraft.testkit.contract.TransactionContract;
import io.visioncraft.testkit.contract.UniqueKeyContract;
import io.visioncraft.testkit.contract.ValueContract;
import io.visioncraft.testkit.contract.VersionContract;
import io.visioncraft.testkit.suite.CrashSuite;
import io.visioncraft.testkit.suite.RaceSuite;
import io.visioncraft.testkit.suite.RoundTripSuite;
import io.visioncraft.testkit.suite.SequenceSuite;
import io.visioncraft.testkit.suite.StorySuite;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The contracts of all ports on the store in memory as one whose transactions are serialisable: what is right raises no alarm,
 * neither here nor where it is cut off, raced and compared.
 */
class SerialisableInMemoryTest {

    interface OnSerialisableInMemory extends FreshStore {
        @Override
        default Persistence freshPersistence() {
            return SerialisableInMemory.create();
        }
    }

    @Test
    void leavesNoContractOut() {
        assertThat(StoreContracts.leftOutBy(SerialisableInMemoryTest.class))
                .doesNotContainAnyElementsOf(StoreContracts.ofPorts());
    }

    @Nested
    class Transactions extends TransactionContract implements OnSerialisableInMemory {}

    @Nested
    class Versions extends VersionContract implements OnSerialisableInMemory {}

    @Nested
    class Guards extends GuardContract implements OnSerialisableInMemory {}

    @Nested
    class UniqueKeys extends UniqueKeyContract implements OnSerialisableInMemory {}

    @Nested
    class Records extends RecordContract implements OnSerialisableInMemory {}

    @Nested
    class TextReplacement extends TextReplacementContract implements OnSerialisableInMemory {}

    @Nested
    class Values extends ValueContract implements OnSerialisableInMemory {}

    @Nested
    class Listings extends ListingContract implements OnSerialisableInMemory {}

    @Nested
    class Events extends EventContract implements OnSerialisableInMemory {}

    @Nested
    class Deliveries extends DeliveryContract implements OnSerialisableInMemory {}

    @Nested
    class Settling extends SettlingContract implements OnSerialisableInMemory {}

    @Nested
    class Numbers extends NumberingContract implements OnSerialisableInMemory {}

    @Nested
    class Receipts extends IdempotencyContract implements OnSerialisableInMemory {}

    @Nested
    class Claims extends ClaimingContract implements OnSerialisableInMemory {}

    @Nested
    class Sessions extends SessionContract implements OnSerialisableInMemory {}

    @Nested
    class Failures extends FailureContract implements OnSerialisableInMemory {}

    @Nested
    class Sequence extends SequenceSuite implements OnSerialisableInMemory {}

    @Nested
    class RoundTrip extends RoundTripSuite implements OnSerialisableInMemory {}

    @Nested
    class Story extends StorySuite implements OnSerialisableInMemory {}

    @Nested
    class Crash extends CrashSuite implements OnSerialisableInMemory {}

    @Nested
    class Race extends RaceSuite implements OnSerialisableInMemory {}
}
