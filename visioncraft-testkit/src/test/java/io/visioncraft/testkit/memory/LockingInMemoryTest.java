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
import io.visioncraft.testkit.suite.RoundTripSuite;
import io.visioncraft.testkit.suite.SequenceSuite;
import io.visioncraft.testkit.suite.StorySuite;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The contracts of all ports on the store in memory as one that locks: what is right raises no alarm, neither here nor where it
 * is cut off and compared.
 */
class LockingInMemoryTest {

    interface OnLockingInMemory extends FreshStore {
        @Override
        default Persistence freshPersistence() {
            return LockingInMemory.create();
        }
    }

    @Test
    void leavesNoContractOut() {
        assertThat(StoreContracts.leftOutBy(LockingInMemoryTest.class))
                .doesNotContainAnyElementsOf(StoreContracts.ofPorts());
    }

    @Nested
    class Transactions extends TransactionContract implements OnLockingInMemory {}

    @Nested
    class Versions extends VersionContract implements OnLockingInMemory {}

    @Nested
    class Guards extends GuardContract implements OnLockingInMemory {}

    @Nested
    class UniqueKeys extends UniqueKeyContract implements OnLockingInMemory {}

    @Nested
    class Records extends RecordContract implements OnLockingInMemory {}

    @Nested
    class TextReplacement extends TextReplacementContract implements OnLockingInMemory {}

    @Nested
    class Values extends ValueContract implements OnLockingInMemory {}

    @Nested
    class Listings extends ListingContract implements OnLockingInMemory {}

    @Nested
    class Events extends EventContract implements OnLockingInMemory {}

    @Nested
    class Deliveries extends DeliveryContract implements OnLockingInMemory {}

    @Nested
    class Settling extends SettlingContract implements OnLockingInMemory {}

    @Nested
    class Numbers extends NumberingContract implements OnLockingInMemory {}

    @Nested
    class Receipts extends IdempotencyContract implements OnLockingInMemory {}

    @Nested
    class Claims extends ClaimingContract implements OnLockingInMemory {}

    @Nested
    class Sessions extends SessionContract implements OnLockingInMemory {}

    @Nested
    class Failures extends FailureContract implements OnLockingInMemory {}

    @Nested
    class Sequence extends SequenceSuite implements OnLockingInMemory {}

    @Nested
    class RoundTrip extends RoundTripSuite implements OnLockingInMemory {}

    @Nested
    class Story extends StorySuite implements OnLockingInMemory {}

    @Nested
    class Crash extends CrashSuite implements OnLockingInMemory {}
}
