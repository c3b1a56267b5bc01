package io.visioncraft.billing;

import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Text;
import java.time.LocalDate;

/**
 * The state of a series of gapless numbers (INV-4). Immutable and thread-safe.
 *
 * @param key document type and prefix, for example {@code invoice:INV}; ASCII, at most 100 characters
 * @param issuer the key of the issuer whose documents it numbers, at most 300 characters; empty if unknown, as in series that
 *     0.1 began
 * @param lastDate the date of issue of its last document
 * @param next the number of the next document in the year of that date, 1 or more
 */
public record NumberSeries(String key, String issuer, LocalDate lastDate, long next) {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param key document type and prefix, for example {@code invoice:INV}; ASCII, at most 100 characters
     * @param issuer the key of the issuer whose documents it numbers, at most 300 characters; empty if unknown, as in series
     *     that 0.1 began
     * @param lastDate the date of issue of its last document
     * @param next the number of the next document in the year of that date, 1 or more
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if the next number is less than 1; with
     *     the codes of {@link Text#keptOptionalLine} for the issuer
     */
    public NumberSeries {
        issuer = Text.keptOptionalLine(issuer, Issuer.MAX_KEY);
        if (next < 1) {
            throw KernelCodes.OUT_OF_RANGE.rejection("Numbers of a series begin at 1, not at " + next, "min", 1);
        }
    }

    /** A series before its first document. */
    static NumberSeries beginning(String key, Issuer issuer, LocalDate date) {
        return new NumberSeries(key, issuer.key(), date, 1);
    }

    /**
     * The series as an issuer continues it, under the issuer's present key. A series without an issuer becomes the issuer's.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code issuer-mismatch} if it is another issuer's
     */
    NumberSeries usedBy(Issuer user) {
        if (!issuer.isEmpty()
                && !issuer.equals(user.key())
                && !user.formerKeys().contains(issuer)) {
            throw BillingCodes.ISSUER_MISMATCH.rejection(
                    "The series " + key + " is of another issuer",
                    "series",
                    key,
                    "holder",
                    issuer,
                    "issuer",
                    user.key());
        }
        return new NumberSeries(key, user.key(), lastDate, next);
    }

    /**
     * The series for the next document. Its date is {@code wanted}, or the last date if that is later, so dates never go
     * back. Its number is 1 if the year of that date is new and the policy restarts yearly.
     */
    NumberSeries at(LocalDate wanted, boolean yearlyRestart) {
        LocalDate date = wanted.isAfter(lastDate) ? wanted : lastDate;
        boolean restarts = yearlyRestart && date.getYear() != lastDate.getYear();
        return new NumberSeries(key, issuer, date, restarts ? 1 : next);
    }

    /** The series after its next number was given to a document. */
    NumberSeries afterNext() {
        return new NumberSeries(key, issuer, lastDate, next + 1);
    }
}
