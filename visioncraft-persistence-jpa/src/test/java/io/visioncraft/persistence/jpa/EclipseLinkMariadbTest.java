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

/** All suites on EclipseLink and MariaDB. */
class EclipseLinkMariadbTest {

    interface OnEclipseLinkMariadb extends OnTestStore {
        @Override
        default TestStore opened() {
            return TestStore.ECLIPSELINK_MARIADB;
        }
    }

    @Test
    void leavesNoContractOut() {
        assertThat(StoreContracts.leftOutBy(EclipseLinkMariadbTest.class)).isEmpty();
    }

    @Nested
    @OnlyInFullBuilds
    class Crash extends CrashSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Erasure extends ErasureSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Export extends ExportSuite implements OnEclipseLinkMariadb {}

    @Nested
    @OnlyInFullBuilds
    class Race extends RaceSuite implements OnEclipseLinkMariadb {}

    @Nested
    class RoundTrip extends RoundTripSuite implements OnEclipseLinkMariadb {}

    @Nested
    class DeadEvent extends DeadEventSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Relay extends RelaySuite implements OnEclipseLinkMariadb {}

    @Nested
    class RelayFault extends RelayFaultSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Retry extends RetrySuite implements OnEclipseLinkMariadb {}

    @Nested
    class Contention extends ContentionSuite implements OnEclipseLinkMariadb {}

    @Nested
    class SessionCheck extends SessionCheckSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Sequence extends SequenceSuite implements OnEclipseLinkMariadb {}

    @Nested
    class TextErasure extends TextErasureSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Transactions extends TransactionContract implements OnEclipseLinkMariadb {}

    @Nested
    class Unchanged extends UnchangedSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Versions extends VersionContract implements OnEclipseLinkMariadb {}

    @Nested
    class Guards extends GuardContract implements OnEclipseLinkMariadb {}

    @Nested
    class UniqueKeys extends UniqueKeyContract implements OnEclipseLinkMariadb {}

    @Nested
    class Records extends RecordContract implements OnEclipseLinkMariadb {}

    @Nested
    class TextReplacement extends TextReplacementContract implements OnEclipseLinkMariadb {}

    @Nested
    class Values extends ValueContract implements OnEclipseLinkMariadb {}

    @Nested
    class Listings extends ListingContract implements OnEclipseLinkMariadb {}

    @Nested
    class Events extends EventContract implements OnEclipseLinkMariadb {}

    @Nested
    class Deliveries extends DeliveryContract implements OnEclipseLinkMariadb {}

    @Nested
    class Settling extends SettlingContract implements OnEclipseLinkMariadb {}

    @Nested
    class Numbers extends NumberingContract implements OnEclipseLinkMariadb {}

    @Nested
    class Receipts extends IdempotencyContract implements OnEclipseLinkMariadb {}

    @Nested
    class Claims extends ClaimingContract implements OnEclipseLinkMariadb {}

    @Nested
    class Sessions extends SessionContract implements OnEclipseLinkMariadb {}

    @Nested
    class Failures extends FailureContract implements OnEclipseLinkMariadb {}

    @Nested
    class Access extends AccessSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Atomicity extends AtomicitySuite implements OnEclipseLinkMariadb {}

    @Nested
    class Authentication extends AuthenticationSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Cart extends CartSuite implements OnEclipseLinkMariadb {}

    @Nested
    class CartPlacing extends CartPlacingSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Category extends CategorySuite implements OnEclipseLinkMariadb {}

    @Nested
    class CategoryModel extends CategoryModelSuite implements OnEclipseLinkMariadb {}

    @Nested
    class CategoryTree extends CategoryTreeSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Clock extends ClockSuite implements OnEclipseLinkMariadb {}

    @Nested
    class CreditNote extends CreditNoteSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Crm extends CrmSuite implements OnEclipseLinkMariadb {}

    @Nested
    class CrmQueue extends CrmQueueSuite implements OnEclipseLinkMariadb {}

    @Nested
    class EventHistory extends EventHistorySuite implements OnEclipseLinkMariadb {}

    @Nested
    class Idempotency extends IdempotencySuite implements OnEclipseLinkMariadb {}

    @Nested
    class Input extends InputSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Invoice extends InvoiceSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Numbering extends NumberingSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Order extends OrderSuite implements OnEclipseLinkMariadb {}

    @Nested
    class OrderInput extends OrderInputSuite implements OnEclipseLinkMariadb {}

    @Nested
    class OrderLife extends OrderLifeSuite implements OnEclipseLinkMariadb {}

    @Nested
    class OrderReading extends OrderReadingSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Paging extends PagingSuite implements OnEclipseLinkMariadb {}

    @Nested
    class PasswordChange extends PasswordChangeSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Payment extends PaymentSuite implements OnEclipseLinkMariadb {}

    @Nested
    class PersonGuard extends PersonGuardSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Price extends PriceSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Refresh extends RefreshSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Registration extends RegistrationSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Role extends RoleSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Service extends ServiceSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Standing extends StandingSuite implements OnEclipseLinkMariadb {}

    @Nested
    class StatedPrice extends StatedPriceSuite implements OnEclipseLinkMariadb {}

    @Nested
    class Story extends StorySuite implements OnEclipseLinkMariadb {}

    @Nested
    class Taxonomy extends TaxonomySuite implements OnEclipseLinkMariadb {}

    @Nested
    class User extends UserSuite implements OnEclipseLinkMariadb {}
}
