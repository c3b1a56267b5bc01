package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.testkit.contract.ClaimingContract;
import io.visioncraft.testkit.contract.DeliveryContract;
import io.visioncraft.testkit.contract.EventContract;
import io.visioncraft.testkit.contract.FailureContract;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** All suites on EclipseLink and H2. */
class EclipseLinkH2Test {

    interface OnEclipseLinkH2 extends OnTestStore {
        @Override
        default TestStore opened() {
            return TestStore.ECLIPSELINK_H2;
        }
    }

    @Test
    void leavesNoContractOut() {
        assertThat(StoreContracts.leftOutBy(EclipseLinkH2Test.class)).isEmpty();
    }

    @Nested
    class Crash extends CrashSuite implements OnEclipseLinkH2 {}

    @Nested
    class Erasure extends ErasureSuite implements OnEclipseLinkH2 {}

    @Nested
    class Export extends ExportSuite implements OnEclipseLinkH2 {}

    @Nested
    class Race extends RaceSuite implements OnEclipseLinkH2 {}

    @Nested
    class RoundTrip extends RoundTripSuite implements OnEclipseLinkH2 {}

    @Nested
    class Contention extends ContentionSuite implements OnEclipseLinkH2 {}

    @Nested
    class SessionCheck extends SessionCheckSuite implements OnEclipseLinkH2 {}

    @Nested
    class Sequence extends SequenceSuite implements OnEclipseLinkH2 {}

    @Nested
    class TextErasure extends TextErasureSuite implements OnEclipseLinkH2 {}

    @Nested
    class Transactions extends TransactionContract implements OnEclipseLinkH2 {}

    @Nested
    class Unchanged extends UnchangedSuite implements OnEclipseLinkH2 {}

    @Nested
    class Versions extends VersionContract implements OnEclipseLinkH2 {}

    @Nested
    class Guards extends GuardContract implements OnEclipseLinkH2 {}

    @Nested
    class UniqueKeys extends UniqueKeyContract implements OnEclipseLinkH2 {}

    @Nested
    class Records extends RecordContract implements OnEclipseLinkH2 {}

    @Nested
    class TextReplacement extends TextReplacementContract implements OnEclipseLinkH2 {}

    @Nested
    class Values extends ValueContract implements OnEclipseLinkH2 {}

    @Nested
    class Listings extends ListingContract implements OnEclipseLinkH2 {}

    @Nested
    class Events extends EventContract implements OnEclipseLinkH2 {}

    @Nested
    class Deliveries extends DeliveryContract implements OnEclipseLinkH2 {}

    @Nested
    class Settling extends SettlingContract implements OnEclipseLinkH2 {}

    @Nested
    class Numbers extends NumberingContract implements OnEclipseLinkH2 {}

    @Nested
    class Receipts extends IdempotencyContract implements OnEclipseLinkH2 {}

    @Nested
    class Claims extends ClaimingContract implements OnEclipseLinkH2 {}

    @Nested
    class Sessions extends SessionContract implements OnEclipseLinkH2 {}

    @Nested
    class Failures extends FailureContract implements OnEclipseLinkH2 {}

    @Nested
    class Access extends AccessSuite implements OnEclipseLinkH2 {}

    @Nested
    class Atomicity extends AtomicitySuite implements OnEclipseLinkH2 {}

    @Nested
    class Authentication extends AuthenticationSuite implements OnEclipseLinkH2 {}

    @Nested
    class Cart extends CartSuite implements OnEclipseLinkH2 {}

    @Nested
    class CartPlacing extends CartPlacingSuite implements OnEclipseLinkH2 {}

    @Nested
    class Category extends CategorySuite implements OnEclipseLinkH2 {}

    @Nested
    class CategoryModel extends CategoryModelSuite implements OnEclipseLinkH2 {}

    @Nested
    class CategoryTree extends CategoryTreeSuite implements OnEclipseLinkH2 {}

    @Nested
    class Clock extends ClockSuite implements OnEclipseLinkH2 {}

    @Nested
    class CreditNote extends CreditNoteSuite implements OnEclipseLinkH2 {}

    @Nested
    class Crm extends CrmSuite implements OnEclipseLinkH2 {}

    @Nested
    class CrmQueue extends CrmQueueSuite implements OnEclipseLinkH2 {}

    @Nested
    class DeadEvent extends DeadEventSuite implements OnEclipseLinkH2 {}

    @Nested
    class EventHistory extends EventHistorySuite implements OnEclipseLinkH2 {}

    @Nested
    class Idempotency extends IdempotencySuite implements OnEclipseLinkH2 {}

    @Nested
    class Input extends InputSuite implements OnEclipseLinkH2 {}

    @Nested
    class Invoice extends InvoiceSuite implements OnEclipseLinkH2 {}

    @Nested
    class Numbering extends NumberingSuite implements OnEclipseLinkH2 {}

    @Nested
    class Order extends OrderSuite implements OnEclipseLinkH2 {}

    @Nested
    class OrderInput extends OrderInputSuite implements OnEclipseLinkH2 {}

    @Nested
    class OrderLife extends OrderLifeSuite implements OnEclipseLinkH2 {}

    @Nested
    class OrderReading extends OrderReadingSuite implements OnEclipseLinkH2 {}

    @Nested
    class Paging extends PagingSuite implements OnEclipseLinkH2 {}

    @Nested
    class PasswordChange extends PasswordChangeSuite implements OnEclipseLinkH2 {}

    @Nested
    class Payment extends PaymentSuite implements OnEclipseLinkH2 {}

    @Nested
    class PersonGuard extends PersonGuardSuite implements OnEclipseLinkH2 {}

    @Nested
    class Price extends PriceSuite implements OnEclipseLinkH2 {}

    @Nested
    class Refresh extends RefreshSuite implements OnEclipseLinkH2 {}

    @Nested
    class Registration extends RegistrationSuite implements OnEclipseLinkH2 {}

    @Nested
    class Relay extends RelaySuite implements OnEclipseLinkH2 {}

    @Nested
    class RelayFault extends RelayFaultSuite implements OnEclipseLinkH2 {}

    @Nested
    class Retry extends RetrySuite implements OnEclipseLinkH2 {}

    @Nested
    class Role extends RoleSuite implements OnEclipseLinkH2 {}

    @Nested
    class Service extends ServiceSuite implements OnEclipseLinkH2 {}

    @Nested
    class Standing extends StandingSuite implements OnEclipseLinkH2 {}

    @Nested
    class StatedPrice extends StatedPriceSuite implements OnEclipseLinkH2 {}

    @Nested
    class Story extends StorySuite implements OnEclipseLinkH2 {}

    @Nested
    class Taxonomy extends TaxonomySuite implements OnEclipseLinkH2 {}

    @Nested
    class User extends UserSuite implements OnEclipseLinkH2 {}
}
