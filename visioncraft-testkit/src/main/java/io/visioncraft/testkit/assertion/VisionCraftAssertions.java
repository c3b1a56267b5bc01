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
 * Where assertions in the domain's language begin. Its methods have the names of AssertJ's and can be imported beside them:
 *
 * <pre>{@code
 * import static io.visioncraft.testkit.assertion.VisionCraftAssertions.assertThat;
 * import static org.assertj.core.api.Assertions.assertThat;
 *
 * assertThat(order).isPlaced().hasTotal("120.00 EUR");
 * }</pre>
 */
public final class VisionCraftAssertions {

    private VisionCraftAssertions() {}

    /** Begins assertions on a category. */
    public static CategoryAssert assertThat(@Nullable Category actual) {
        return new CategoryAssert(actual);
    }

    /** Begins assertions on a credit note. */
    public static CreditNoteAssert assertThat(@Nullable CreditNote actual) {
        return new CreditNoteAssert(actual);
    }

    /** Begins assertions on a CRM record. */
    public static CrmRecordAssert assertThat(@Nullable CrmRecord actual) {
        return new CrmRecordAssert(actual);
    }

    /** Begins assertions on what staff know of a CRM record. */
    public static CrmDeskAssert assertThat(@Nullable CrmDesk actual) {
        return new CrmDeskAssert(actual);
    }

    /** Begins assertions on an invoice. */
    public static InvoiceAssert assertThat(@Nullable Invoice actual) {
        return new InvoiceAssert(actual);
    }

    /** Begins assertions on an order. */
    public static OrderAssert assertThat(@Nullable Order actual) {
        return new OrderAssert(actual);
    }

    /** Begins assertions on a payment. */
    public static PaymentAssert assertThat(@Nullable Payment actual) {
        return new PaymentAssert(actual);
    }

    /** Begins assertions on a price entry. */
    public static PriceAssert assertThat(@Nullable Price actual) {
        return new PriceAssert(actual);
    }

    /** Begins assertions on how far an invoice is settled. */
    public static ReceivableAssert assertThat(@Nullable Receivable actual) {
        return new ReceivableAssert(actual);
    }

    /** Begins assertions on a role. */
    public static RoleAssert assertThat(@Nullable Role actual) {
        return new RoleAssert(actual);
    }

    /** Begins assertions on a service. */
    public static ServiceAssert assertThat(@Nullable Service actual) {
        return new ServiceAssert(actual);
    }

    /** Begins assertions on a user. */
    public static UserAssert assertThat(@Nullable User actual) {
        return new UserAssert(actual);
    }

    /** Begins assertions on an amount. */
    public static MoneyAssert assertThat(@Nullable Money actual) {
        return new MoneyAssert(actual);
    }

    /** Begins assertions on what was committed. */
    public static EventsAssert assertThat(@Nullable RecordedEvents actual) {
        return new EventsAssert(actual);
    }

    /** Begins assertions on one event. */
    public static EventAssert assertThat(@Nullable EventRecord actual) {
        return new EventAssert(actual);
    }

    /** Begins assertions on a rejection that was caught. */
    public static RejectionAssert assertThat(@Nullable VisionCraftException actual) {
        return new RejectionAssert(actual);
    }

    /** Begins assertions on how a call is answered; the call is made by the next method. */
    public static CallAssert assertThatCall(ThrowingCallable call) {
        return new CallAssert(call);
    }
}
