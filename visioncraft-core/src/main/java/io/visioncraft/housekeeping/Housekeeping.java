package io.visioncraft.housekeeping;

import io.visioncraft.access.Caller;

/** Removes what has served its time (GEN-13). Called by a scheduler, from one node or several. Thread-safe. */
public interface Housekeeping {

    /**
     * Removes expired receipts of idempotency keys, expired sessions and refresh tokens, and delivered events where {@link RetentionPolicy}
     * says so; the oldest first, in batches that commit one by one, and no more batches than the command
     * allows. When the time of the call is over ({@code longDeadline} of the builder, GEN-14), it stops after the batches that were
     * done. What is interrupted goes on with the next call. Records of the business, and events that are pending or dead, are
     * never removed (GEN-10). Needs {@code housekeeping:run:any}. Takes no idempotency key.
     *
     * <p>In a transaction of the host's all batches are part of it: call it outside of one.
     *
     * @return how much was removed, and whether something was left
     * @throws io.visioncraft.error.DeniedException with {@code permission-missing}
     * @throws io.visioncraft.error.InvalidInputException with all violations
     * @throws io.visioncraft.error.UnavailableException with {@code deadline-exceeded} if not even the first batch was done
     */
    HousekeepingReport run(Caller caller, RunHousekeeping command);
}
