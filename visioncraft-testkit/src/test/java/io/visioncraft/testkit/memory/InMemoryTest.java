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
import io.visioncraft.testkit.crash.CrashConsistency;
import io.visioncraft.testkit.race.RaceExplorer;
import io.visioncraft.testkit.race.RacePair;
import io.visioncraft.testkit.race.RaceReport;
import io.visioncraft.testkit.suite.AccessSuite;
import io.visioncraft.testkit.suite.AtomicitySuite;
import io.visioncraft.testkit.suite.AuthenticationSuite;
import io.visioncraft.testkit.suite.CartPlacingSuite;
import io.visioncraft.testkit.suite.CartSuite;
import io.visioncraft.testkit.suite.CategoryModelSuite;
import io.visioncraft.testkit.suite.CategorySuite;
import io.visioncraft.testkit.suite.CategoryTreeSuite;
import io.visioncraft.testkit.suite.ClockSuite;
import io.visioncraft.testkit.suite.ContentionSuite;
import io.visioncraft.testkit.suite.CrashSuite;
import io.visioncraft.testkit.suite.CreditNoteSuite;
import io.visioncraft.testkit.suite.CrmQueueSuite;
import io.visioncraft.testkit.suite.CrmSuite;
import io.visioncraft.testkit.suite.DeadEventSuite;
import io.visioncraft.testkit.suite.ErasureSuite;
import io.visioncraft.testkit.suite.EventHistorySuite;
import io.visioncraft.testkit.suite.ExportSuite;
import io.visioncraft.testkit.suite.IdempotencySuite;
import io.visioncraft.testkit.suite.InputSuite;
import io.visioncraft.testkit.suite.InvoiceSuite;
import io.visioncraft.testkit.suite.NumberingSuite;
import io.visioncraft.testkit.suite.OrderInputSuite;
import io.visioncraft.testkit.suite.OrderLifeSuite;
import io.visioncraft.testkit.suite.OrderReadingSuite;
import io.visioncraft.testkit.suite.OrderSuite;
import io.visioncraft.testkit.suite.PagingSuite;
import io.visioncraft.testkit.suite.PasswordChangeSuite;
import io.visioncraft.testkit.suite.PaymentSuite;
import io.visioncraft.testkit.suite.PersonGuardSuite;
import io.visioncraft.testkit.suite.PriceSuite;
import io.visioncraft.testkit.suite.RaceSuite;
import io.visioncraft.testkit.suite.RefreshSuite;
import io.visioncraft.testkit.suite.RegistrationSuite;
import io.visioncraft.testkit.suite.RelayFaultSuite;
import io.visioncraft.testkit.suite.RelaySuite;
import io.visioncraft.testkit.suite.RetrySuite;
import io.visioncraft.testkit.suite.RoleSuite;
import io.visioncraft.testkit.suite.RoundTripSuite;
import io.visioncraft.testkit.suite.SequenceSuite;
import io.visioncraft.testkit.suite.ServiceSuite;
import io.visioncraft.testkit.suite.SessionCheckSuite;
import io.visioncraft.testkit.suite.StandingSuite;
import io.visioncraft.testkit.suite.StatedPriceSuite;
import io.visioncraft.testkit.suite.StorySuite;
import io.visioncraft.testkit.suite.TaxonomySuite;
import io.visioncraft.testkit.suite.TextErasureSuite;
import io.visioncraft.testkit.suite.UnchangedSuite;
import io.visioncraft.testkit.suite.UserSuite;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** All suites on the store in memory. */
class InMemoryTest {

    interface OnInMemory extends FreshStore {
        @Override
        default Persistence freshPersistence() {
            return InMemoryPersistence.create();
        }
    }

    @Test
    void leavesNoContractOut() {
        assertThat(StoreContracts.leftOutBy(InMemoryTest.class)).isEmpty();
    }

    @Nested
    class Crash extends CrashSuite implements OnInMemory {
        @Override
        protected CrashConsistency effort(CrashConsistency sweep) {
            return sweep;
        }
    }

    @Nested
    class Erasure extends ErasureSuite implements OnInMemory {}

    @Nested
    class Export extends ExportSuite implements OnInMemory {}

    @Nested
    class Race extends RaceSuite implements OnInMemory {
        @Override
        protected RaceReport meet(RaceExplorer explorer, RacePair pair) {
            return explorer.explore(pair);
        }
    }

    @Nested
    class RoundTrip extends RoundTripSuite implements OnInMemory {}

    @Nested
    class Contention extends ContentionSuite implements OnInMemory {}

    @Nested
    class SessionCheck extends SessionCheckSuite implements OnInMemory {}

    @Nested
    class Sequence extends SequenceSuite implements OnInMemory {}

    @Nested
    class TextErasure extends TextErasureSuite implements OnInMemory {}

    @Nested
    class Transactions extends TransactionContract implements OnInMemory {}

    @Nested
    class Unchanged extends UnchangedSuite implements OnInMemory {}

    @Nested
    class Versions extends VersionContract implements OnInMemory {}

    @Nested
    class Guards extends GuardContract implements OnInMemory {}

    @Nested
    class UniqueKeys extends UniqueKeyContract implements OnInMemory {}

    @Nested
    class Records extends RecordContract implements OnInMemory {}

    @Nested
    class TextReplacement extends TextReplacementContract implements OnInMemory {}

    @Nested
    class Values extends ValueContract implements OnInMemory {}

    @Nested
    class Listings extends ListingContract implements OnInMemory {}

    @Nested
    class Events extends EventContract implements OnInMemory {}

    @Nested
    class Deliveries extends DeliveryContract implements OnInMemory {}

    @Nested
    class Settling extends SettlingContract implements OnInMemory {}

    @Nested
    class Numbers extends NumberingContract implements OnInMemory {}

    @Nested
    class Receipts extends IdempotencyContract implements OnInMemory {}

    @Nested
    class Claims extends ClaimingContract implements OnInMemory {}

    @Nested
    class Sessions extends SessionContract implements OnInMemory {}

    @Nested
    class Failures extends FailureContract implements OnInMemory {}

    @Nested
    class Access extends AccessSuite implements OnInMemory {}

    @Nested
    class Atomicity extends AtomicitySuite implements OnInMemory {}

    @Nested
    class Authentication extends AuthenticationSuite implements OnInMemory {}

    @Nested
    class Cart extends CartSuite implements OnInMemory {}

    @Nested
    class CartPlacing extends CartPlacingSuite implements OnInMemory {}

    @Nested
    class Category extends CategorySuite implements OnInMemory {}

    @Nested
    class CategoryModel extends CategoryModelSuite implements OnInMemory {}

    @Nested
    class CategoryTree extends CategoryTreeSuite implements OnInMemory {}

    @Nested
    class Clock extends ClockSuite implements OnInMemory {}

    @Nested
    class CreditNote extends CreditNoteSuite implements OnInMemory {}

    @Nested
    class Crm extends CrmSuite implements OnInMemory {}

    @Nested
    class CrmQueue extends CrmQueueSuite implements OnInMemory {}

    @Nested
    class DeadEvent extends DeadEventSuite implements OnInMemory {}

    @Nested
    class EventHistory extends EventHistorySuite implements OnInMemory {}

    @Nested
    class Idempotency extends IdempotencySuite implements OnInMemory {}

    @Nested
    class Input extends InputSuite implements OnInMemory {}

    @Nested
    class Invoice extends InvoiceSuite implements OnInMemory {}

    @Nested
    class Numbering extends NumberingSuite implements OnInMemory {}

    @Nested
    class Order extends OrderSuite implements OnInMemory {}

    @Nested
    class OrderInput extends OrderInputSuite implements OnInMemory {}

    @Nested
    class OrderLife extends OrderLifeSuite implements OnInMemory {}

    @Nested
    class OrderReading extends OrderReadingSuite implements OnInMemory {}

    @Nested
    class Paging extends PagingSuite implements OnInMemory {}

    @Nested
    class PasswordChange extends PasswordChangeSuite implements OnInMemory {}

    @Nested
    class Payment extends PaymentSuite implements OnInMemory {}

    @Nested
    class PersonGuard extends PersonGuardSuite implements OnInMemory {}

    @Nested
    class Price extends PriceSuite implements OnInMemory {}

    @Nested
    class Refresh extends RefreshSuite implements OnInMemory {}

    @Nested
    class Registration extends RegistrationSuite implements OnInMemory {}

    @Nested
    class Relay extends RelaySuite implements OnInMemory {}

    @Nested
    class RelayFault extends RelayFaultSuite implements OnInMemory {}

    @Nested
    class Retry extends RetrySuite implements OnInMemory {}

    @Nested
    class Role extends RoleSuite implements OnInMemory {}

    @Nested
    class Service extends ServiceSuite implements OnInMemory {}

    @Nested
    class Standing extends StandingSuite implements OnInMemory {}

    @Nested
    class StatedPrice extends StatedPriceSuite implements OnInMemory {}

    @Nested
    class Story extends StorySuite implements OnInMemory {}

    @Nested
    class Taxonomy extends TaxonomySuite implements OnInMemory {}

    @Nested
    class User extends UserSuite implements OnInMemory {}
}
