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

/** All suites on Hibernate and H2. */
class HibernateH2Test {

    interface OnHibernateH2 extends OnTestStore {
        @Override
        default TestStore opened() {
            return TestStore.HIBERNATE_H2;
        }
    }

    @Test
    void leavesNoContractOut() {
        assertThat(StoreContracts.leftOutBy(HibernateH2Test.class)).isEmpty();
    }

    @Nested
    @OnlyInFullBuilds
    class Crash extends CrashSuite implements OnHibernateH2 {}

    @Nested
    class Erasure extends ErasureSuite implements OnHibernateH2 {}

    @Nested
    class Export extends ExportSuite implements OnHibernateH2 {}

    @Nested
    @OnlyInFullBuilds
    class Race extends RaceSuite implements OnHibernateH2 {}

    @Nested
    class RoundTrip extends RoundTripSuite implements OnHibernateH2 {}

    @Nested
    class Contention extends ContentionSuite implements OnHibernateH2 {}

    @Nested
    class SessionCheck extends SessionCheckSuite implements OnHibernateH2 {}

    @Nested
    class Sequence extends SequenceSuite implements OnHibernateH2 {}

    @Nested
    class TextErasure extends TextErasureSuite implements OnHibernateH2 {}

    @Nested
    class Transactions extends TransactionContract implements OnHibernateH2 {}

    @Nested
    class Unchanged extends UnchangedSuite implements OnHibernateH2 {}

    @Nested
    class Versions extends VersionContract implements OnHibernateH2 {}

    @Nested
    class Guards extends GuardContract implements OnHibernateH2 {}

    @Nested
    class UniqueKeys extends UniqueKeyContract implements OnHibernateH2 {}

    @Nested
    class Records extends RecordContract implements OnHibernateH2 {}

    @Nested
    class TextReplacement extends TextReplacementContract implements OnHibernateH2 {}

    @Nested
    class Values extends ValueContract implements OnHibernateH2 {}

    @Nested
    class Listings extends ListingContract implements OnHibernateH2 {}

    @Nested
    class Events extends EventContract implements OnHibernateH2 {}

    @Nested
    class Deliveries extends DeliveryContract implements OnHibernateH2 {}

    @Nested
    class Settling extends SettlingContract implements OnHibernateH2 {}

    @Nested
    class Numbers extends NumberingContract implements OnHibernateH2 {}

    @Nested
    class Receipts extends IdempotencyContract implements OnHibernateH2 {}

    @Nested
    class Claims extends ClaimingContract implements OnHibernateH2 {}

    @Nested
    class Sessions extends SessionContract implements OnHibernateH2 {}

    @Nested
    class Failures extends FailureContract implements OnHibernateH2 {}

    @Nested
    class Access extends AccessSuite implements OnHibernateH2 {}

    @Nested
    class Atomicity extends AtomicitySuite implements OnHibernateH2 {}

    @Nested
    class Authentication extends AuthenticationSuite implements OnHibernateH2 {}

    @Nested
    class Cart extends CartSuite implements OnHibernateH2 {}

    @Nested
    class CartPlacing extends CartPlacingSuite implements OnHibernateH2 {}

    @Nested
    class Category extends CategorySuite implements OnHibernateH2 {}

    @Nested
    class CategoryModel extends CategoryModelSuite implements OnHibernateH2 {}

    @Nested
    class CategoryTree extends CategoryTreeSuite implements OnHibernateH2 {}

    @Nested
    class Clock extends ClockSuite implements OnHibernateH2 {}

    @Nested
    class CreditNote extends CreditNoteSuite implements OnHibernateH2 {}

    @Nested
    class Crm extends CrmSuite implements OnHibernateH2 {}

    @Nested
    class CrmQueue extends CrmQueueSuite implements OnHibernateH2 {}

    @Nested
    class DeadEvent extends DeadEventSuite implements OnHibernateH2 {}

    @Nested
    class EventHistory extends EventHistorySuite implements OnHibernateH2 {}

    @Nested
    class Idempotency extends IdempotencySuite implements OnHibernateH2 {}

    @Nested
    class Input extends InputSuite implements OnHibernateH2 {}

    @Nested
    class Invoice extends InvoiceSuite implements OnHibernateH2 {}

    @Nested
    class Numbering extends NumberingSuite implements OnHibernateH2 {}

    @Nested
    class Order extends OrderSuite implements OnHibernateH2 {}

    @Nested
    class OrderInput extends OrderInputSuite implements OnHibernateH2 {}

    @Nested
    class OrderLife extends OrderLifeSuite implements OnHibernateH2 {}

    @Nested
    class OrderReading extends OrderReadingSuite implements OnHibernateH2 {}

    @Nested
    class Paging extends PagingSuite implements OnHibernateH2 {}

    @Nested
    class PasswordChange extends PasswordChangeSuite implements OnHibernateH2 {}

    @Nested
    class Payment extends PaymentSuite implements OnHibernateH2 {}

    @Nested
    class PersonGuard extends PersonGuardSuite implements OnHibernateH2 {}

    @Nested
    class Price extends PriceSuite implements OnHibernateH2 {}

    @Nested
    class Refresh extends RefreshSuite implements OnHibernateH2 {}

    @Nested
    class Registration extends RegistrationSuite implements OnHibernateH2 {}

    @Nested
    class Relay extends RelaySuite implements OnHibernateH2 {}

    @Nested
    class RelayFault extends RelayFaultSuite implements OnHibernateH2 {}

    @Nested
    class Retry extends RetrySuite implements OnHibernateH2 {}

    @Nested
    class Role extends RoleSuite implements OnHibernateH2 {}

    @Nested
    class Service extends ServiceSuite implements OnHibernateH2 {}

    @Nested
    class Standing extends StandingSuite implements OnHibernateH2 {}

    @Nested
    class StatedPrice extends StatedPriceSuite implements OnHibernateH2 {}

    @Nested
    class Story extends StorySuite implements OnHibernateH2 {}

    @Nested
    class Taxonomy extends TaxonomySuite implements OnHibernateH2 {}

    @Nested
    class User extends UserSuite implements OnHibernateH2 {}
}
