package io.visioncraft.housekeeping;

import io.visioncraft.authentication.AuthenticationRepositories;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.billing.DocumentRetention;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.IdempotencyRepository;
import java.util.List;

/**
 * Assembles housekeeping for the builder of the library. No API. Immutable and thread-safe.
 *
 * @param receipts of idempotency keys
 * @param events of all features
 * @param authentication sessions and tokens
 * @param documents invoices and credit notes whose retention is over
 */
@Internal
public record HousekeepingModule(
        IdempotencyRepository receipts,
        EventRepository events,
        AuthenticationRepositories authentication,
        DocumentRetention documents) {

    /** {@return the use case of housekeeping} */
    public static List<UseCase<?>> declared() {
        return DefaultHousekeeping.USE_CASES;
    }

    /**
     * {@return housekeeping over the stores of this module}
     *
     * @param useCases the runner of use cases
     * @param retention how long expired data is kept
     * @param sessions the limits of sessions, which bound how long refresh tokens are kept
     */
    public Housekeeping housekeeping(UseCases useCases, RetentionPolicy retention, SessionPolicy sessions) {
        return new DefaultHousekeeping(useCases, this, retention, sessions);
    }
}
