package io.visioncraft.tck.call;

import io.visioncraft.VisionCraft;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.MovableClock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A library whose records have numbers, in the order in which they came to be, beginning again after the last. A {@link Deed}
 * names them so, and is the same in two libraries that took the same steps.
 */
@Internal
public interface NumberedRecords {

    /** The number of a record that does not exist. */
    int UNKNOWN = 99;

    /** {@return the library} */
    VisionCraft vc();

    /** {@return the library's clock} */
    MovableClock clock();

    /**
     * Finds a user by number.
     *
     * @param number counts from 0 and begins again after the last record
     * @return its id; for {@link #UNKNOWN} one that no record has
     */
    UserId user(int number);

    /**
     * Finds a role by number.
     *
     * @param number counts from 0 and begins again after the last record
     * @return its id; for {@link #UNKNOWN} one that no record has
     */
    RoleId role(int number);

    /**
     * Finds a category by number.
     *
     * @param number counts from 0 and begins again after the last record
     * @return its id; for {@link #UNKNOWN} one that no record has
     */
    CategoryId category(int number);

    /**
     * Finds a service by number.
     *
     * @param number counts from 0 and begins again after the last record
     * @return its id; for {@link #UNKNOWN} one that no record has
     */
    ServiceId service(int number);

    /**
     * Finds an order by number.
     *
     * @param number counts from 0 and begins again after the last record
     * @return its id; for {@link #UNKNOWN} one that no record has
     */
    OrderId order(int number);

    /**
     * Finds a draft by number.
     *
     * @param number counts from 0 and begins again after the last record
     * @return its id; that of any order while there is no draft
     */
    OrderId cart(int number);

    /**
     * Finds a line of an order as the order was when it was last answered.
     *
     * @param order whose line
     * @param number counts from 0 and begins again after the last line
     * @return its id
     */
    OrderLineId line(OrderId order, int number);

    /**
     * Finds a CRM record by number.
     *
     * @param number counts from 0 and begins again after the last record
     * @return its id; for {@link #UNKNOWN} one that no record has
     */
    CrmRecordId record(int number);

    /**
     * Finds the invoice of an order.
     *
     * @param order the number of the order
     * @return its id
     */
    InvoiceId invoice(int order);

    /**
     * Finds the first invoice of an order, which another may have replaced.
     *
     * @param order the number of the order
     * @return its id
     */
    InvoiceId firstInvoice(int order);

    /**
     * Finds a record as it was when it was last answered.
     *
     * @param <A> its class
     * @param type what its repository calls it, for example {@code crm-record}
     * @param id its id
     * @param as its class
     * @return the record; empty if it was never answered
     */
    <A> Optional<A> last(String type, Id id, Class<A> as);

    /**
     * Keeps tokens for later steps.
     *
     * @param issued the tokens
     * @return their comparable part, since access tokens differ in each library
     */
    Tokens keep(Tokens issued);

    /**
     * Finds kept tokens by number.
     *
     * @param number counts from 0 and begins again after the last
     * @return the tokens; null while none are kept
     */
    @Nullable
    Tokens tokens(int number);
}
