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

/** All suites on Hibernate and PostgreSQL. */
class HibernatePostgresqlTest {

    interface OnHibernatePostgresql extends OnTestStore {
        @Override
        default TestStore opened() {
            return TestStore.HIBERNATE_POSTGRESQL;
        }
    }

    @Test
    void leavesNoContractOut() {
        assertThat(StoreContracts.leftOutBy(HibernatePostgresqlTest.class)).isEmpty();
    }

    @Nested
    class Crash extends CrashSuite implements OnHibernatePostgresql {}

    @Nested
    class Erasure extends ErasureSuite implements OnHibernatePostgresql {}

    @Nested
    class Export extends ExportSuite implements OnHibernatePostgresql {}

    @Nested
    class Race extends RaceSuite implements OnHibernatePostgresql {}

    @Nested
    class RoundTrip extends RoundTripSuite implements OnHibernatePostgresql {}

    @Nested
    class DeadEvent extends DeadEventSuite implements OnHibernatePostgresql {}

    @Nested
    class Relay extends RelaySuite implements OnHibernatePostgresql {}

    @Nested
    class RelayFault extends RelayFaultSuite implements OnHibernatePostgresql {}

    @Nested
    class Retry extends RetrySuite implements OnHibernatePostgresql {}

    @Nested
    class Contention extends ContentionSuite implements OnHibernatePostgresql {}

    @Nested
    class SessionCheck extends SessionCheckSuite implements OnHibernatePostgresql {}

    @Nested
    class Sequence extends SequenceSuite implements OnHibernatePostgresql {}

    @Nested
    class TextErasure extends TextErasureSuite implements OnHibernatePostgresql {}

    @Nested
    class Transactions extends TransactionContract implements OnHibernatePostgresql {}

    @Nested
    class Unchanged extends UnchangedSuite implements OnHibernatePostgresql {}

    @Nested
    class Versions extends VersionContract implements OnHibernatePostgresql {}

    @Nested
    class Guards extends GuardContract implements OnHibernatePostgresql {}

    @Nested
    class UniqueKeys extends UniqueKeyContract implements OnHibernatePostgresql {}

    @Nested
    class Records extends RecordContract implements OnHibernatePostgresql {}

    @Nested
    class TextReplacement extends TextReplacementContract implements OnHibernatePostgresql {}

    @Nested
    class Values extends ValueContract implements OnHibernatePostgresql {}

    @Nested
    class Listings extends ListingContract implements OnHibernatePostgresql {}

    @Nested
    class Events extends EventContract implements OnHibernatePostgresql {}

    @Nested
    class Deliveries extends DeliveryContract implements OnHibernatePostgresql {}

    @Nested
    class Settling extends SettlingContract implements OnHibernatePostgresql {}

    @Nested
    class Numbers extends NumberingContract implements OnHibernatePostgresql {}

    @Nested
    class Receipts extends IdempotencyContract implements OnHibernatePostgresql {}

    @Nested
    class Claims extends ClaimingContract implements OnHibernatePostgresql {}

    @Nested
    class Sessions extends SessionContract implements OnHibernatePostgresql {}

    @Nested
    class Failures extends FailureContract implements OnHibernatePostgresql {}

    @Nested
    class Access extends AccessSuite implements OnHibernatePostgresql {}

    @Nested
    class Atomicity extends AtomicitySuite implements OnHibernatePostgresql {}

    @Nested
    class Authentication extends AuthenticationSuite implements OnHibernatePostgresql {}

    @Nested
    class Cart extends CartSuite implements OnHibernatePostgresql {}

    @Nested
    class CartPlacing extends CartPlacingSuite implements OnHibernatePostgresql {}

    @Nested
    class Category extends CategorySuite implements OnHibernatePostgresql {}

    @Nested
    class CategoryModel extends CategoryModelSuite implements OnHibernatePostgresql {}

    @Nested
    class CategoryTree extends CategoryTreeSuite implements OnHibernatePostgresql {}

    @Nested
    class Clock extends ClockSuite implements OnHibernatePostgresql {}

    @Nested
    class CreditNote extends CreditNoteSuite implements OnHibernatePostgresql {}

    @Nested
    class Crm extends CrmSuite implements OnHibernatePostgresql {}

    @Nested
    class CrmQueue extends CrmQueueSuite implements OnHibernatePostgresql {}

    @Nested
    class EventHistory extends EventHistorySuite implements OnHibernatePostgresql {}

    @Nested
    class Idempotency extends IdempotencySuite implements OnHibernatePostgresql {}

    @Nested
    class Input extends InputSuite implements OnHibernatePostgresql {}

    @Nested
    class Invoice extends InvoiceSuite implements OnHibernatePostgresql {}

    @Nested
    class Numbering extends NumberingSuite implements OnHibernatePostgresql {}

    @Nested
    class Order extends OrderSuite implements OnHibernatePostgresql {}

    @Nested
    class OrderInput extends OrderInputSuite implements OnHibernatePostgresql {}

    @Nested
    class OrderLife extends OrderLifeSuite implements OnHibernatePostgresql {}

    @Nested
    class OrderReading extends OrderReadingSuite implements OnHibernatePostgresql {}

    @Nested
    class Paging extends PagingSuite implements OnHibernatePostgresql {}

    @Nested
    class PasswordChange extends PasswordChangeSuite implements OnHibernatePostgresql {}

    @Nested
    class Payment extends PaymentSuite implements OnHibernatePostgresql {}

    @Nested
    class PersonGuard extends PersonGuardSuite implements OnHibernatePostgresql {}

    @Nested
    class Price extends PriceSuite implements OnHibernatePostgresql {}

    @Nested
    class Refresh extends RefreshSuite implements OnHibernatePostgresql {}

    @Nested
    class Registration extends RegistrationSuite implements OnHibernatePostgresql {}

    @Nested
    class Role extends RoleSuite implements OnHibernatePostgresql {}

    @Nested
    class Service extends ServiceSuite implements OnHibernatePostgresql {}

    @Nested
    class Standing extends StandingSuite implements OnHibernatePostgresql {}

    @Nested
    class StatedPrice extends StatedPriceSuite implements OnHibernatePostgresql {}

    @Nested
    class Story extends StorySuite implements OnHibernatePostgresql {}

    @Nested
    class Taxonomy extends TaxonomySuite implements OnHibernatePostgresql {}

    @Nested
    class User extends UserSuite implements OnHibernatePostgresql {}
}
