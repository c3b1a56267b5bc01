package io.visioncraft.access;

import io.visioncraft.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The reach of a privilege in one call: all records, or those of one customer. The use case checks it on the loaded record,
 * and a record out of reach is <em>not found</em> (GEN-2). Immutable and thread-safe.
 *
 * @param owner the customer whose records are within reach; null for all records
 */
public record Reach(@Nullable UserId owner) {

    /** The reach of all records. */
    public static final Reach ANY = new Reach(null);

    /**
     * {@return the reach of one customer's records}
     *
     * @param owner the only customer whose records are within reach
     */
    public static Reach own(UserId owner) {
        return new Reach(owner);
    }

    /** {@return whether all records are within reach} */
    public boolean any() {
        return owner == null;
    }

    /**
     * {@return whether a record of that customer is within reach}
     *
     * @param customer the customer of the record
     */
    public boolean includes(UserId customer) {
        return owner == null || owner.equals(customer);
    }
}
