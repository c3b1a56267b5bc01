package io.visioncraft.billing;

import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a series of gapless numbers (INV-4). Immutable and thread-safe.
 *
 * <p>A series begins with its first document, or before that at a number of the host's (INV-7). Closing the books makes a row
 * for a series that has not begun: one without a date.
 *
 * @param key document type and prefix, for example {@code invoice:INV}; ASCII, at most 100 characters
 * @param issuer the key of the issuer whose documents it numbers, at most 300 characters; empty if unknown, as in series that
 *     0.1 began
 * @param lastDate the date of issue of its last document, or of its beginning before the first; null if it has not begun
 * @param next the number of the next document in the year of that date, 1 or more
 * @param closedUntil the last day of the books that is closed, see {@link CloseBooks}; null for none
 */
public record NumberSeries(
        String key,
        String issuer,
        @Nullable LocalDate lastDate,
        long next,
        @Nullable LocalDate closedUntil) {

    /** The largest number at which a series can begin. */
    public static final long MAX_FIRST = 999_999_999_999L;

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param key document type and prefix, for example {@code invoice:INV}; ASCII, at most 100 characters
     * @param issuer the key of the issuer whose documents it numbers, at most 300 characters; empty if unknown, as in series
     *     that 0.1 began
     * @param lastDate the date of issue of its last document, or of its beginning before the first; null if it has not begun
     * @param next the number of the next document in the year of that date, 1 or more
     * @param closedUntil the last day of the books that is closed, see {@link CloseBooks}; null for none
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if the next number is less than 1; with
     *     the codes of {@link Text#keptOptionalLine} for the issuer
     */
    public NumberSeries {
        issuer = Text.keptOptionalLine(issuer, Issuer.MAX_KEY);
        if (next < 1) {
            throw KernelCodes.OUT_OF_RANGE.rejection("Numbers of a series begin at 1, not at " + next, "min", 1);
        }
    }

    /**
     * Makes a series that has begun, in books of which no day is closed. Throws as the other constructor does.
     *
     * @param key document type and prefix
     * @param issuer the key of the issuer whose documents it numbers
     * @param lastDate the date of issue of its last document
     * @param next the number of the next document, 1 or more
     */
    public NumberSeries(String key, String issuer, LocalDate lastDate, long next) {
        this(key, issuer, lastDate, next, null);
    }

    /** A series before its first document. */
    static NumberSeries before(String key, Issuer issuer, @Nullable LocalDate closedUntil) {
        return new NumberSeries(key, issuer.key(), null, 1, closedUntil);
    }

    /** Whether it has a document, or a number of the host's for the first. */
    boolean begun() {
        return lastDate != null;
    }

    /** Whether an issuer may use it. */
    boolean belongsTo(Issuer user) {
        return issuer.isEmpty()
                || issuer.equals(user.key())
                || user.formerKeys().contains(issuer);
    }

    /**
     * The series as an issuer continues it, under the issuer's present key. A series without an issuer becomes the issuer's.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code issuer-mismatch} if it is another issuer's
     */
    NumberSeries usedBy(Issuer user) {
        if (!belongsTo(user)) {
            throw BillingCodes.ISSUER_MISMATCH.rejection(
                    "The series " + key + " is of another issuer",
                    "series",
                    key,
                    "holder",
                    issuer,
                    "issuer",
                    user.key());
        }
        return new NumberSeries(key, user.key(), lastDate, next, closedUntil);
    }

    /**
     * The series for the next document. Its date is {@code wanted}, or the last date if that is later, so dates never go
     * back. Its number is 1 if the year of that date is new and the policy restarts yearly.
     */
    NumberSeries at(LocalDate wanted, boolean yearlyRestart) {
        if (lastDate == null) {
            return new NumberSeries(key, issuer, wanted, next, closedUntil);
        }
        LocalDate date = wanted.isAfter(lastDate) ? wanted : lastDate;
        boolean restarts = yearlyRestart && date.getYear() != lastDate.getYear();
        return new NumberSeries(key, issuer, date, restarts ? 1 : next, closedUntil);
    }

    /** The date of a series that has begun. */
    LocalDate date() {
        return Objects.requireNonNull(lastDate, "a series that has begun has a date");
    }

    /** The series after its next number was given to a document. */
    NumberSeries afterNext() {
        return new NumberSeries(key, issuer, lastDate, next + 1, closedUntil);
    }

    /** The series before its first document, which will have a number of the host's. */
    NumberSeries beginningAt(long first, LocalDate today) {
        return new NumberSeries(key, issuer, today, first, closedUntil);
    }

    /** The series in books that are closed until a day. */
    NumberSeries closedUntil(LocalDate day) {
        return new NumberSeries(key, issuer, lastDate, next, day);
    }
}
