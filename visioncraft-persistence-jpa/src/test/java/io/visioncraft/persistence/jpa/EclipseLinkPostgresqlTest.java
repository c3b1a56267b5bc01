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

/** All suites on EclipseLink and PostgreSQL. */
class EclipseLinkPostgresqlTest {

    interface OnEclipseLinkPostgresql extends OnTestStore {
        @Override
        default TestStore opened() {
            return TestStore.ECLIPSELINK_POSTGRESQL;
        }
    }

    @Test
    void leavesNoContractOut() {
        assertThat(StoreContracts.leftOutBy(EclipseLinkPostgresqlTest.class)).isEmpty();
    }

    @Nested
    @OnlyInFullBuilds
    class Crash extends CrashSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Erasure extends ErasureSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Export extends ExportSuite implements OnEclipseLinkPostgresql {}

    @Nested
    @OnlyInFullBuilds
    class Race extends RaceSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class RoundTrip extends RoundTripSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class DeadEvent extends DeadEventSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Relay extends RelaySuite implements OnEclipseLinkPostgresql {}

    @Nested
    class RelayFault extends RelayFaultSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Retry extends RetrySuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Contention extends ContentionSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class SessionCheck extends SessionCheckSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Sequence extends SequenceSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class TextErasure extends TextErasureSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Transactions extends TransactionContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Unchanged extends UnchangedSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Versions extends VersionContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Guards extends GuardContract implements OnEclipseLinkPostgresql {}

    @Nested
    class UniqueKeys extends UniqueKeyContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Records extends RecordContract implements OnEclipseLinkPostgresql {}

    @Nested
    class TextReplacement extends TextReplacementContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Values extends ValueContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Listings extends ListingContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Events extends EventContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Deliveries extends DeliveryContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Settling extends SettlingContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Numbers extends NumberingContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Receipts extends IdempotencyContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Claims extends ClaimingContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Sessions extends SessionContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Failures extends FailureContract implements OnEclipseLinkPostgresql {}

    @Nested
    class Access extends AccessSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Atomicity extends AtomicitySuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Authentication extends AuthenticationSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Cart extends CartSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class CartPlacing extends CartPlacingSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Category extends CategorySuite implements OnEclipseLinkPostgresql {}

    @Nested
    class CategoryModel extends CategoryModelSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class CategoryTree extends CategoryTreeSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Clock extends ClockSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class CreditNote extends CreditNoteSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Crm extends CrmSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class CrmQueue extends CrmQueueSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class EventHistory extends EventHistorySuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Idempotency extends IdempotencySuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Input extends InputSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Invoice extends InvoiceSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Numbering extends NumberingSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Order extends OrderSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class OrderInput extends OrderInputSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class OrderLife extends OrderLifeSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class OrderReading extends OrderReadingSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Paging extends PagingSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class PasswordChange extends PasswordChangeSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Payment extends PaymentSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class PersonGuard extends PersonGuardSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Price extends PriceSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Refresh extends RefreshSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Registration extends RegistrationSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Role extends RoleSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Service extends ServiceSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Standing extends StandingSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class StatedPrice extends StatedPriceSuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Story extends StorySuite implements OnEclipseLinkPostgresql {}

    @Nested
    class Taxonomy extends TaxonomySuite implements OnEclipseLinkPostgresql {}

    @Nested
    class User extends UserSuite implements OnEclipseLinkPostgresql {}
}
