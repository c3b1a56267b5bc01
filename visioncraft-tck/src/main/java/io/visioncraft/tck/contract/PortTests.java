package io.visioncraft.tck.contract;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All contracts of a store's ports. The author of a store extends it, says how a {@linkplain #freshPersistence fresh store}
 * is made, and overrides a hook ({@link #cutOff}, {@link #corrupt}, ...) for each {@linkplain Capability capability} that the
 * store has; {@link #lacks} then names the others. To run the behaviour suites, too, extend
 * {@link io.visioncraft.tck.suite.StoreTests} instead.
 *
 * <p>{@code -Dvisioncraft.suites=Guards,Versions} runs these two contracts alone; a name that the class does not have fails it.
 */
@ExtendWith(SelectedSuites.class)
public abstract class PortTests implements FreshStore {

    @Nested
    class Transactions extends TransactionContract {}

    @Nested
    class Foreseen extends ForeseenContract {}

    @Nested
    class Reading extends ReadingContract {}

    @Nested
    class Versions extends VersionContract {}

    @Nested
    class Guards extends GuardContract {}

    @Nested
    class UniqueKeys extends UniqueKeyContract {}

    @Nested
    class Records extends RecordContract {}

    @Nested
    class TextReplacement extends TextReplacementContract {}

    @Nested
    class Values extends ValueContract {}

    @Nested
    class Listings extends ListingContract {}

    @Nested
    class CatalogListings extends CatalogListingContract {}

    @Nested
    class DocumentListings extends DocumentListingContract {}

    @Nested
    class Finding extends FindingContract {}

    @Nested
    class PricedServices extends PricedServiceContract {}

    @Nested
    class DocumentFinding extends InvoiceFindingContract {}

    @Nested
    class InvoicesOfOrders extends ReissueContract {}

    @Nested
    class SummedDocuments extends FiguresContract {}

    @Nested
    class DocumentRetention extends RetentionContract {}

    @Nested
    class CrmListings extends CrmListingContract {}

    @Nested
    class Events extends EventContract {}

    @Nested
    class Deliveries extends DeliveryContract {}

    @Nested
    class Settling extends SettlingContract {}

    @Nested
    class Numbers extends NumberingContract {}

    @Nested
    class Receipts extends IdempotencyContract {}

    @Nested
    class Claims extends ClaimingContract {}

    @Nested
    class Sessions extends SessionContract {}

    @Nested
    class Failures extends FailureContract {}
}
