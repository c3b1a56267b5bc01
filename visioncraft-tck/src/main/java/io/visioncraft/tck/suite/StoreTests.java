package io.visioncraft.tck.suite;

import io.visioncraft.tck.contract.PortTests;
import org.junit.jupiter.api.Nested;

/**
 * All contracts of a store's ports and all behaviour suites; more than 300 lines, because each has its class here. The author of
 * a store extends it and says how a
 * {@linkplain #freshPersistence fresh store} is made:
 *
 * <pre>{@code
 * class MyStoreTest extends StoreTests {
 *
 *     @Override
 *     public Persistence freshPersistence() {
 *         return …;
 *     }
 * }
 * }</pre>
 *
 * <p>{@code -Dvisioncraft.suites=Order,Guards} runs those alone.
 */
public abstract class StoreTests extends PortTests {

    /** For the class that says how a fresh store is made. */
    protected StoreTests() {}

    @Nested
    class Access extends AccessSuite {}

    @Nested
    class Atomicity extends AtomicitySuite {}

    @Nested
    class Authentication extends AuthenticationSuite {}

    @Nested
    class Call extends CallSuite {}

    @Nested
    class Books extends BooksSuite {}

    @Nested
    class Cart extends CartSuite {}

    @Nested
    class CartPlacing extends CartPlacingSuite {}

    @Nested
    class CartTaxPoint extends CartTaxPointSuite {}

    @Nested
    class Category extends CategorySuite {}

    @Nested
    class CategoryModel extends CategoryModelSuite {}

    @Nested
    class CategorySearch extends CategorySearchSuite {}

    @Nested
    class CategoryTree extends CategoryTreeSuite {}

    @Nested
    class CheckedBuyer extends CheckedBuyerSuite {}

    @Nested
    class Clock extends ClockSuite {}

    @Nested
    class Contention extends ContentionSuite {}

    @Nested
    class Crash extends CrashSuite {}

    @Nested
    class CreditAmount extends CreditAmountSuite {}

    @Nested
    class CreditNote extends CreditNoteSuite {}

    @Nested
    class Creditable extends CreditableSuite {}

    @Nested
    class Crm extends CrmSuite {}

    @Nested
    class CrmAgent extends CrmAgentSuite {}

    @Nested
    class CrmConversation extends CrmConversationSuite {}

    @Nested
    class CrmQueue extends CrmQueueSuite {}

    @Nested
    class Days extends DaysSuite {}

    @Nested
    class DeadEvent extends DeadEventSuite {}

    @Nested
    class Deadline extends DeadlineSuite {}

    @Nested
    class Deferred extends DeferredSuite {}

    @Nested
    class DocumentList extends DocumentListSuite {}

    @Nested
    class DocumentHistory extends DocumentHistorySuite {}

    @Nested
    class DraftBatch extends DraftBatchSuite {}

    @Nested
    class DraftCrossing extends DraftCrossingSuite {}

    @Nested
    class Erasure extends ErasureSuite {}

    @Nested
    class EventHistory extends EventHistorySuite {}

    @Nested
    class Export extends ExportSuite {}

    @Nested
    class FigurePeriod extends FigurePeriodSuite {}

    @Nested
    class Figures extends FiguresSuite {}

    @Nested
    class ForeignCurrency extends ForeignCurrencySuite {}

    @Nested
    class History extends HistorySuite {}

    @Nested
    class Housekeeping extends HousekeepingSuite {}

    @Nested
    class Idempotency extends IdempotencySuite {}

    @Nested
    class Input extends InputSuite {}

    @Nested
    class Invoice extends InvoiceSuite {}

    @Nested
    class KnownPermissions extends KnownPermissionsSuite {}

    @Nested
    class LastAdministrator extends LastAdministratorSuite {}

    @Nested
    class ManyAtOnce extends ManyAtOnceSuite {}

    @Nested
    class Numbering extends NumberingSuite {}

    @Nested
    class Order extends OrderSuite {}

    @Nested
    class InvoiceFinding extends InvoiceFindingSuite {}

    @Nested
    class OrderFinding extends OrderFindingSuite {}

    @Nested
    class OrderInput extends OrderInputSuite {}

    @Nested
    class OrderLife extends OrderLifeSuite {}

    @Nested
    class OrderReading extends OrderReadingSuite {}

    @Nested
    class OrderSupply extends OrderSupplySuite {}

    @Nested
    class OrderBuyer extends OrderBuyerSuite {}

    @Nested
    class Paging extends PagingSuite {}

    @Nested
    class Party extends PartySuite {}

    @Nested
    class PasswordChange extends PasswordChangeSuite {}

    @Nested
    class Payment extends PaymentSuite {}

    @Nested
    class PersonGuard extends PersonGuardSuite {}

    @Nested
    class Preview extends PreviewSuite {}

    @Nested
    class Price extends PriceSuite {}

    @Nested
    class PricedService extends PricedServiceSuite {}

    @Nested
    class PriceWindow extends PriceWindowSuite {}

    @Nested
    class Race extends RaceSuite {}

    @Nested
    class ReadableNumber extends ReadableNumberSuite {}

    @Nested
    class Refresh extends RefreshSuite {}

    @Nested
    class Registration extends RegistrationSuite {}

    @Nested
    class Reissue extends ReissueSuite {}

    @Nested
    class ReissuedMoney extends ReissuedMoneySuite {}

    @Nested
    class ReissuedTax extends ReissuedTaxSuite {}

    @Nested
    class ReissuedTotals extends ReissuedTotalsSuite {}

    @Nested
    class Relay extends RelaySuite {}

    @Nested
    class RelayFault extends RelayFaultSuite {}

    @Nested
    class ReplacedBuyer extends ReplacedBuyerSuite {}

    @Nested
    class Retention extends RetentionSuite {}

    @Nested
    class RetentionClock extends RetentionClockSuite {}

    @Nested
    class Retry extends RetrySuite {}

    @Nested
    class Role extends RoleSuite {}

    @Nested
    class RoleAssignment extends RoleAssignmentSuite {}

    @Nested
    class RoleGrant extends RoleGrantSuite {}

    @Nested
    class RoundTrip extends RoundTripSuite {}

    @Nested
    class Sequence extends SequenceSuite {}

    @Nested
    class Service extends ServiceSuite {}

    @Nested
    class ServiceSearch extends ServiceSearchSuite {}

    @Nested
    class SessionCheck extends SessionCheckSuite {}

    @Nested
    class SessionLife extends SessionLifeSuite {}

    @Nested
    class SimplifiedInvoice extends SimplifiedInvoiceSuite {}

    @Nested
    class SlowClock extends SlowClockSuite {}

    @Nested
    class Standing extends StandingSuite {}

    @Nested
    class StandardDocument extends StandardDocumentSuite {}

    @Nested
    class StatedPrice extends StatedPriceSuite {}

    @Nested
    class Story extends StorySuite {}

    @Nested
    class Tax extends TaxSuite {}

    @Nested
    class TaxIdCheck extends TaxIdCheckSuite {}

    @Nested
    class TaxIdOverlap extends TaxIdOverlapSuite {}

    @Nested
    class TaxIdPortError extends TaxIdPortErrorSuite {}

    @Nested
    class TaxIdStanding extends TaxIdStandingSuite {}

    @Nested
    class TaxPoint extends TaxPointSuite {}

    @Nested
    class TaxPointBuyer extends TaxPointBuyerSuite {}

    @Nested
    class Taxonomy extends TaxonomySuite {}

    @Nested
    class Terms extends TermsSuite {}

    @Nested
    class TextErasure extends TextErasureSuite {}

    @Nested
    class Throttling extends ThrottlingSuite {}

    @Nested
    class Unchanged extends UnchangedSuite {}

    @Nested
    class User extends UserSuite {}

    @Nested
    class Watch extends WatchSuite {}
}
