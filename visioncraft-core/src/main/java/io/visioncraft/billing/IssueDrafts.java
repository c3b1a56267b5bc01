package io.visioncraft.billing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Issues the oldest drafts in one transaction (INV-4). A host issues all by repeating it:
 *
 * <pre>{@code
 * IssueDrafts command = IssueDrafts.oldest(100);
 * IssuedDrafts part;
 * do {
 *     part = vc.invoices().issueDrafts(caller, command);
 *     command = command.after(part.next());
 * } while (part.more());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param limit the most drafts that are looked at, 1 to 200
 * @param madeUntil only drafts that were made on that day in the issuer's zone or before it, in the years 1 to 9999; null for all
 * @param cursor where the part before ended, see {@link IssuedDrafts#next}; null for the oldest
 */
public record IssueDrafts(
        @Min(1) @Max(IssueDrafts.MAX) int limit,
        @Nullable LocalDate madeUntil,
        @Nullable String cursor) {

    /** The most drafts that one call issues. */
    public static final int MAX = 200;

    /**
     * {@return a command for the oldest drafts}
     *
     * @param limit the most drafts that are looked at, 1 to 200
     */
    public static IssueDrafts oldest(int limit) {
        return new IssueDrafts(limit, null, null);
    }

    /**
     * {@return the same command, limited to drafts that were made until a day}
     *
     * @param day a day in the issuer's zone, in the years 1 to 9999
     */
    public IssueDrafts madeUntil(LocalDate day) {
        return new IssueDrafts(limit, day, cursor);
    }

    /**
     * {@return the same command for the drafts that follow}
     *
     * @param next where the part before ended; null for the oldest
     */
    public IssueDrafts after(@Nullable String next) {
        return new IssueDrafts(limit, madeUntil, next);
    }
}
