package io.visioncraft.access;

import io.visioncraft.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * How far a privilege reaches in one call: all records, or those whose customer is one user. Decided on the loaded record; a
 * record out of reach is answered with <em>not found</em> (GEN-2). Immutable and thread-safe.
 *
 * @param owner whose records; null for all
 */
public record Reach(@Nullable UserId owner) {

    /** All records. */
    public static final Reach ANY = new Reach(null);

    public static Reach own(UserId owner) {
        return new Reach(owner);
    }

    /** Whether all records are within reach. */
    public boolean any() {
        return owner == null;
    }

    /** Whether a record of that customer is within reach. */
    public boolean includes(UserId customer) {
        return owner == null || owner.equals(customer);
    }
}
