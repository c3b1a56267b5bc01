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

/** All contracts and the suites of what concerns transactions, in transactions of Spring, on EclipseLink and H2; all other suites in the full build. */
class SpringEclipseLinkH2Test {

    interface OnSpringEclipseLinkH2 extends OnHostStore {
        @Override
        default HostStore opened() {
            return HostStore.SPRING_ECLIPSELINK_H2;
        }
    }

    @Test
    void leavesNoContractOut() {
        assertThat(StoreContracts.leftOutBy(SpringEclipseLinkH2Test.class)).isEmpty();
    }

    @Nested
    class Transactions extends TransactionContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Versions extends VersionContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Guards extends GuardContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class UniqueKeys extends UniqueKeyContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Records extends RecordContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class TextReplacement extends TextReplacementContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Values extends ValueContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Listings extends ListingContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Events extends EventContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Deliveries extends DeliveryContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Settling extends SettlingContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Numbers extends NumberingContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Receipts extends IdempotencyContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Claims extends ClaimingContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Sessions extends SessionContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Failures extends FailureContract implements OnSpringEclipseLinkH2 {}

    @Nested
    class Atomicity extends AtomicitySuite implements OnSpringEclipseLinkH2 {}

    @Nested
    class EventHistory extends EventHistorySuite implements OnSpringEclipseLinkH2 {}

    @Nested
    class Idempotency extends IdempotencySuite implements OnSpringEclipseLinkH2 {}

    @Nested
    class Numbering extends NumberingSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    class Order extends OrderSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    class Payment extends PaymentSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    class Story extends StorySuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Access extends AccessSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Authentication extends AuthenticationSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Cart extends CartSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class CartPlacing extends CartPlacingSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Category extends CategorySuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class CategoryModel extends CategoryModelSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class CategoryTree extends CategoryTreeSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Clock extends ClockSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Crash extends CrashSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class CreditNote extends CreditNoteSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Crm extends CrmSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class CrmQueue extends CrmQueueSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Erasure extends ErasureSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Export extends ExportSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Input extends InputSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Invoice extends InvoiceSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class OrderInput extends OrderInputSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class OrderLife extends OrderLifeSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class OrderReading extends OrderReadingSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Paging extends PagingSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class PasswordChange extends PasswordChangeSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class PersonGuard extends PersonGuardSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Price extends PriceSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Race extends RaceSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Refresh extends RefreshSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Registration extends RegistrationSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Role extends RoleSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class RoundTrip extends RoundTripSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class DeadEvent extends DeadEventSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Relay extends RelaySuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class RelayFault extends RelayFaultSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Retry extends RetrySuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Contention extends ContentionSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class SessionCheck extends SessionCheckSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Sequence extends SequenceSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Service extends ServiceSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Standing extends StandingSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class StatedPrice extends StatedPriceSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Taxonomy extends TaxonomySuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class TextErasure extends TextErasureSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class Unchanged extends UnchangedSuite implements OnSpringEclipseLinkH2 {}

    @Nested
    @OnlyInFullBuilds
    class User extends UserSuite implements OnSpringEclipseLinkH2 {}
}
