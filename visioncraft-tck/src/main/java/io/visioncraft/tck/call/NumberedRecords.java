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
 * A library whose records have numbers, in the order in which they came to be, beginning again after the last. A {@link Deed} names
 * them so, and is the same in two libraries that took the same steps.
 */
@Internal
public interface NumberedRecords {

    /** The number of a record that does not exist. */
    int UNKNOWN = 99;

    /** The library. */
    VisionCraft vc();

    /** Its clock. */
    MovableClock clock();

    /** The id of a user. */
    UserId user(int number);

    /** The id of a role. */
    RoleId role(int number);

    /** The id of a category. */
    CategoryId category(int number);

    /** The id of a service. */
    ServiceId service(int number);

    /** The id of an order. */
    OrderId order(int number);

    /** The id of a draft, or of any order while there is none. */
    OrderId cart(int number);

    /** The id of a line of an order as it was when it was last answered. */
    OrderLineId line(OrderId order, int number);

    /** The id of a CRM record. */
    CrmRecordId record(int number);

    /** The id of the invoice of an order. */
    InvoiceId invoice(int order);

    /** A record of a type as it was when it was last answered; empty if it never was. */
    <A> Optional<A> last(String type, Id id, Class<A> as);

    /** Keeps tokens for later steps. Answers what of them can be compared, since access tokens differ in each library. */
    Tokens keep(Tokens issued);

    /** The tokens with that number; null where there are none. */
    @Nullable
    Tokens tokens(int number);
}
