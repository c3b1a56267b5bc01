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

/** All suites on Hibernate and MariaDB. */
class HibernateMariadbTest {

    interface OnHibernateMariadb extends OnTestStore {
        @Override
        default TestStore opened() {
            return TestStore.HIBERNATE_MARIADB;
        }
    }

    @Test
    void leavesNoContractOut() {
        assertThat(StoreContracts.leftOutBy(HibernateMariadbTest.class)).isEmpty();
    }

    @Nested
    @OnlyInFullBuilds
    class Crash extends CrashSuite implements OnHibernateMariadb {}

    @Nested
    class Erasure extends ErasureSuite implements OnHibernateMariadb {}

    @Nested
    class Export extends ExportSuite implements OnHibernateMariadb {}

    @Nested
    @OnlyInFullBuilds
    class Race extends RaceSuite implements OnHibernateMariadb {}

    @Nested
    class RoundTrip extends RoundTripSuite implements OnHibernateMariadb {}

    @Nested
    class DeadEvent extends DeadEventSuite implements OnHibernateMariadb {}

    @Nested
    class Relay extends RelaySuite implements OnHibernateMariadb {}

    @Nested
    class RelayFault extends RelayFaultSuite implements OnHibernateMariadb {}

    @Nested
    class Retry extends RetrySuite implements OnHibernateMariadb {}

    @Nested
    class Contention extends ContentionSuite implements OnHibernateMariadb {}

    @Nested
    class SessionCheck extends SessionCheckSuite implements OnHibernateMariadb {}

    @Nested
    class Sequence extends SequenceSuite implements OnHibernateMariadb {}

    @Nested
    class TextErasure extends TextErasureSuite implements OnHibernateMariadb {}

    @Nested
    class Transactions extends TransactionContract implements OnHibernateMariadb {}

    @Nested
    class Unchanged extends UnchangedSuite implements OnHibernateMariadb {}

    @Nested
    class Versions extends VersionContract implements OnHibernateMariadb {}

    @Nested
    class Guards extends GuardContract implements OnHibernateMariadb {}

    @Nested
    class UniqueKeys extends UniqueKeyContract implements OnHibernateMariadb {}

    @Nested
    class Records extends RecordContract implements OnHibernateMariadb {}

    @Nested
    class TextReplacement extends TextReplacementContract implements OnHibernateMariadb {}

    @Nested
    class Values extends ValueContract implements OnHibernateMariadb {}

    @Nested
    class Listings extends ListingContract implements OnHibernateMariadb {}

    @Nested
    class Events extends EventContract implements OnHibernateMariadb {}

    @Nested
    class Deliveries extends DeliveryContract implements OnHibernateMariadb {}

    @Nested
    class Settling extends SettlingContract implements OnHibernateMariadb {}

    @Nested
    class Numbers extends NumberingContract implements OnHibernateMariadb {}

    @Nested
    class Receipts extends IdempotencyContract implements OnHibernateMariadb {}

    @Nested
    class Claims extends ClaimingContract implements OnHibernateMariadb {}

    @Nested
    class Sessions extends SessionContract implements OnHibernateMariadb {}

    @Nested
    class Failures extends FailureContract implements OnHibernateMariadb {}

    @Nested
    class Access extends AccessSuite implements OnHibernateMariadb {}

    @Nested
    class Atomicity extends AtomicitySuite implements OnHibernateMariadb {}

    @Nested
    class Authentication extends AuthenticationSuite implements OnHibernateMariadb {}

    @Nested
    class Cart extends CartSuite implements OnHibernateMariadb {}

    @Nested
    class CartPlacing extends CartPlacingSuite implements OnHibernateMariadb {}

    @Nested
    class Category extends CategorySuite implements OnHibernateMariadb {}

    @Nested
    class CategoryModel extends CategoryModelSuite implements OnHibernateMariadb {}

    @Nested
    class CategoryTree extends CategoryTreeSuite implements OnHibernateMariadb {}

    @Nested
    class Clock extends ClockSuite implements OnHibernateMariadb {}

    @Nested
    class CreditNote extends CreditNoteSuite implements OnHibernateMariadb {}

    @Nested
    class Crm extends CrmSuite implements OnHibernateMariadb {}

    @Nested
    class CrmQueue extends CrmQueueSuite implements OnHibernateMariadb {}

    @Nested
    class EventHistory extends EventHistorySuite implements OnHibernateMariadb {}

    @Nested
    class Idempotency extends IdempotencySuite implements OnHibernateMariadb {}

    @Nested
    class Input extends InputSuite implements OnHibernateMariadb {}

    @Nested
    class Invoice extends InvoiceSuite implements OnHibernateMariadb {}

    @Nested
    class Numbering extends NumberingSuite implements OnHibernateMariadb {}

    @Nested
    class Order extends OrderSuite implements OnHibernateMariadb {}

    @Nested
    class OrderInput extends OrderInputSuite implements OnHibernateMariadb {}

    @Nested
    class OrderLife extends OrderLifeSuite implements OnHibernateMariadb {}

    @Nested
    class OrderReading extends OrderReadingSuite implements OnHibernateMariadb {}

    @Nested
    class Paging extends PagingSuite implements OnHibernateMariadb {}

    @Nested
    class PasswordChange extends PasswordChangeSuite implements OnHibernateMariadb {}

    @Nested
    class Payment extends PaymentSuite implements OnHibernateMariadb {}

    @Nested
    class PersonGuard extends PersonGuardSuite implements OnHibernateMariadb {}

    @Nested
    class Price extends PriceSuite implements OnHibernateMariadb {}

    @Nested
    class Refresh extends RefreshSuite implements OnHibernateMariadb {}

    @Nested
    class Registration extends RegistrationSuite implements OnHibernateMariadb {}

    @Nested
    class Role extends RoleSuite implements OnHibernateMariadb {}

    @Nested
    class Service extends ServiceSuite implements OnHibernateMariadb {}

    @Nested
    class Standing extends StandingSuite implements OnHibernateMariadb {}

    @Nested
    class StatedPrice extends StatedPriceSuite implements OnHibernateMariadb {}

    @Nested
    class Story extends StorySuite implements OnHibernateMariadb {}

    @Nested
    class Taxonomy extends TaxonomySuite implements OnHibernateMariadb {}

    @Nested
    class User extends UserSuite implements OnHibernateMariadb {}
}
