package io.visioncraft.testkit.assertion;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Receivable;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Money;
import io.visioncraft.ordering.Order;
import io.visioncraft.pricing.Price;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.RecordedEvents;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * The entry to assertions in the domain's language. Its methods have the names of AssertJ's and can be imported beside
 * them:
 *
 * <pre>{@code
 * import static io.visioncraft.testkit.assertion.VisionCraftAssertions.assertThat;
 * import static org.assertj.core.api.Assertions.assertThat;
 *
 * assertThat(order).isPlaced().hasTotal("120.00 EUR");
 * }</pre>
 *
 * <p>A null is accepted: each assertion on it fails.
 */
public final class VisionCraftAssertions {

    private VisionCraftAssertions() {}

    /**
     * {@return assertions on a category}
     *
     * @param actual the category to examine
     */
    public static CategoryAssert assertThat(@Nullable Category actual) {
        return new CategoryAssert(actual);
    }

    /**
     * {@return assertions on a credit note}
     *
     * @param actual the credit note to examine
     */
    public static CreditNoteAssert assertThat(@Nullable CreditNote actual) {
        return new CreditNoteAssert(actual);
    }

    /**
     * {@return assertions on a CRM record}
     *
     * @param actual the CRM record to examine
     */
    public static CrmRecordAssert assertThat(@Nullable CrmRecord actual) {
        return new CrmRecordAssert(actual);
    }

    /**
     * {@return assertions on the desk of a CRM record}
     *
     * @param actual the desk to examine
     */
    public static CrmDeskAssert assertThat(@Nullable CrmDesk actual) {
        return new CrmDeskAssert(actual);
    }

    /**
     * {@return assertions on an invoice}
     *
     * @param actual the invoice to examine
     */
    public static InvoiceAssert assertThat(@Nullable Invoice actual) {
        return new InvoiceAssert(actual);
    }

    /**
     * {@return assertions on an order}
     *
     * @param actual the order to examine
     */
    public static OrderAssert assertThat(@Nullable Order actual) {
        return new OrderAssert(actual);
    }

    /**
     * {@return assertions on a payment}
     *
     * @param actual the payment to examine
     */
    public static PaymentAssert assertThat(@Nullable Payment actual) {
        return new PaymentAssert(actual);
    }

    /**
     * {@return assertions on a price entry}
     *
     * @param actual the price entry to examine
     */
    public static PriceAssert assertThat(@Nullable Price actual) {
        return new PriceAssert(actual);
    }

    /**
     * {@return assertions on a receivable: how far its invoice is settled}
     *
     * @param actual the receivable to examine
     */
    public static ReceivableAssert assertThat(@Nullable Receivable actual) {
        return new ReceivableAssert(actual);
    }

    /**
     * {@return assertions on a role}
     *
     * @param actual the role to examine
     */
    public static RoleAssert assertThat(@Nullable Role actual) {
        return new RoleAssert(actual);
    }

    /**
     * {@return assertions on a service}
     *
     * @param actual the service to examine
     */
    public static ServiceAssert assertThat(@Nullable Service actual) {
        return new ServiceAssert(actual);
    }

    /**
     * {@return assertions on a user}
     *
     * @param actual the user to examine
     */
    public static UserAssert assertThat(@Nullable User actual) {
        return new UserAssert(actual);
    }

    /**
     * {@return assertions on an amount of money}
     *
     * @param actual the amount to examine
     */
    public static MoneyAssert assertThat(@Nullable Money actual) {
        return new MoneyAssert(actual);
    }

    /**
     * {@return assertions on the committed events}
     *
     * @param actual the recorded events to examine
     */
    public static EventsAssert assertThat(@Nullable RecordedEvents actual) {
        return new EventsAssert(actual);
    }

    /**
     * {@return assertions on one event}
     *
     * @param actual the event to examine
     */
    public static EventAssert assertThat(@Nullable EventRecord actual) {
        return new EventAssert(actual);
    }

    /**
     * {@return assertions on a caught rejection}
     *
     * @param actual the rejection to examine
     */
    public static RejectionAssert assertThat(@Nullable VisionCraftException actual) {
        return new RejectionAssert(actual);
    }

    /**
     * {@return assertions on a call} Each of their methods makes the call.
     *
     * @param call the call to examine
     */
    public static CallAssert assertThatCall(ThrowingCallable call) {
        return new CallAssert(call);
    }
}
