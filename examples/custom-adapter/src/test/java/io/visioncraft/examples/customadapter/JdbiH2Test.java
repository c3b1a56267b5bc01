package io.visioncraft.examples.customadapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.testkit.contract.Capability;
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
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The whole kit on this store: contracts and suites. */
class JdbiH2Test {

    interface OnThisStore extends FreshStore {

        @Override
        default Persistence freshPersistence() {
            return TestStore.fresh();
        }

        @Override
        default Set<Capability> lacks() {
            return Set.of();
        }

        @Override
        default void cutOff() {
            TestStore.LINE.cut();
        }

        @Override
        default void reconnect() {
            TestStore.LINE.mend();
        }

        @Override
        default void cutOffAtCommit() {
            TestStore.LINE.cutAtCommit();
        }

        @Override
        default void corrupt(Aggregate<?> record) {
            TestStore.execute(
                    "UPDATE vc_" + record.aggregateType() + " SET body = '{}' WHERE id = '" + record.id() + "'");
        }
    }

    @Test
    void leavesNoContractOut() {
        assertThat(StoreContracts.leftOutBy(JdbiH2Test.class)).isEmpty();
    }

    @Nested
    class Crash extends CrashSuite implements OnThisStore {}

    @Nested
    class Erasure extends ErasureSuite implements OnThisStore {}

    @Nested
    class Export extends ExportSuite implements OnThisStore {}

    @Nested
    class Race extends RaceSuite implements OnThisStore {}

    @Nested
    class RoundTrip extends RoundTripSuite implements OnThisStore {}

    @Nested
    class Contention extends ContentionSuite implements OnThisStore {}

    @Nested
    class SessionCheck extends SessionCheckSuite implements OnThisStore {}

    @Nested
    class Sequence extends SequenceSuite implements OnThisStore {}

    @Nested
    class TextErasure extends TextErasureSuite implements OnThisStore {}

    @Nested
    class Transactions extends TransactionContract implements OnThisStore {}

    @Nested
    class Unchanged extends UnchangedSuite implements OnThisStore {}

    @Nested
    class Versions extends VersionContract implements OnThisStore {}

    @Nested
    class Guards extends GuardContract implements OnThisStore {}

    @Nested
    class UniqueKeys extends UniqueKeyContract implements OnThisStore {}

    @Nested
    class Records extends RecordContract implements OnThisStore {}

    @Nested
    class TextReplacement extends TextReplacementContract implements OnThisStore {}

    @Nested
    class Values extends ValueContract implements OnThisStore {}

    @Nested
    class Listings extends ListingContract implements OnThisStore {}

    @Nested
    class Events extends EventContract implements OnThisStore {}

    @Nested
    class Deliveries extends DeliveryContract implements OnThisStore {}

    @Nested
    class Settling extends SettlingContract implements OnThisStore {}

    @Nested
    class Numbers extends NumberingContract implements OnThisStore {}

    @Nested
    class Receipts extends IdempotencyContract implements OnThisStore {}

    @Nested
    class Claims extends ClaimingContract implements OnThisStore {}

    @Nested
    class Sessions extends SessionContract implements OnThisStore {}

    @Nested
    class Failures extends FailureContract implements OnThisStore {}

    @Nested
    class Access extends AccessSuite implements OnThisStore {}

    @Nested
    class Atomicity extends AtomicitySuite implements OnThisStore {}

    @Nested
    class Authentication extends AuthenticationSuite implements OnThisStore {}

    @Nested
    class Cart extends CartSuite implements OnThisStore {}

    @Nested
    class CartPlacing extends CartPlacingSuite implements OnThisStore {}

    @Nested
    class Category extends CategorySuite implements OnThisStore {}

    @Nested
    class CategoryModel extends CategoryModelSuite implements OnThisStore {}

    @Nested
    class CategoryTree extends CategoryTreeSuite implements OnThisStore {}

    @Nested
    class Clock extends ClockSuite implements OnThisStore {}

    @Nested
    class CreditNote extends CreditNoteSuite implements OnThisStore {}

    @Nested
    class Crm extends CrmSuite implements OnThisStore {}

    @Nested
    class CrmQueue extends CrmQueueSuite implements OnThisStore {}

    @Nested
    class DeadEvent extends DeadEventSuite implements OnThisStore {}

    @Nested
    class EventHistory extends EventHistorySuite implements OnThisStore {}

    @Nested
    class Idempotency extends IdempotencySuite implements OnThisStore {}

    @Nested
    class Input extends InputSuite implements OnThisStore {}

    @Nested
    class Invoice extends InvoiceSuite implements OnThisStore {}

    @Nested
    class Numbering extends NumberingSuite implements OnThisStore {}

    @Nested
    class Order extends OrderSuite implements OnThisStore {}

    @Nested
    class OrderInput extends OrderInputSuite implements OnThisStore {}

    @Nested
    class OrderLife extends OrderLifeSuite implements OnThisStore {}

    @Nested
    class OrderReading extends OrderReadingSuite implements OnThisStore {}

    @Nested
    class Paging extends PagingSuite implements OnThisStore {}

    @Nested
    class PasswordChange extends PasswordChangeSuite implements OnThisStore {}

    @Nested
    class Payment extends PaymentSuite implements OnThisStore {}

    @Nested
    class PersonGuard extends PersonGuardSuite implements OnThisStore {}

    @Nested
    class Price extends PriceSuite implements OnThisStore {}

    @Nested
    class Refresh extends RefreshSuite implements OnThisStore {}

    @Nested
    class Registration extends RegistrationSuite implements OnThisStore {}

    @Nested
    class Relay extends RelaySuite implements OnThisStore {}

    @Nested
    class RelayFault extends RelayFaultSuite implements OnThisStore {}

    @Nested
    class Retry extends RetrySuite implements OnThisStore {}

    @Nested
    class Role extends RoleSuite implements OnThisStore {}

    @Nested
    class Service extends ServiceSuite implements OnThisStore {}

    @Nested
    class Standing extends StandingSuite implements OnThisStore {}

    @Nested
    class StatedPrice extends StatedPriceSuite implements OnThisStore {}

    @Nested
    class Story extends StorySuite implements OnThisStore {}

    @Nested
    class Taxonomy extends TaxonomySuite implements OnThisStore {}

    @Nested
    class User extends UserSuite implements OnThisStore {}
}
