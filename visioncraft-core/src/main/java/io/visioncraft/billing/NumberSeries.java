package io.visioncraft.billing;

import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Text;
import java.time.LocalDate;

/**
 * Where a series of gapless numbers stands (INV-4). Immutable and thread-safe.
 *
 * @param key document type and prefix, for example {@code invoice:INV}; ASCII, at most 100 characters
 * @param issuer the key of the issuer whose documents it numbers, at most 300 characters; empty if nobody has said so, as in
 *     series that 0.1 began
 * @param lastDate the date of issue of its last document
 * @param next the number that the next document of that year gets, from 1
 */
public record NumberSeries(String key, String issuer, LocalDate lastDate, long next) {

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
     * The series as that issuer goes on with it, under its present key. A series without an issuer becomes the issuer's.
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
     * The series as the next document finds it: on a date, or on the last one where that is later, so that dates never go
     * back; at 1 again where that date's year is new and the policy says so.
     */
    NumberSeries at(LocalDate wanted, boolean yearlyRestart) {
        LocalDate date = wanted.isAfter(lastDate) ? wanted : lastDate;
        boolean restarts = yearlyRestart && date.getYear() != lastDate.getYear();
        return new NumberSeries(key, issuer, date, restarts ? 1 : next);
    }

    /** The series after its next number was given away. */
    NumberSeries afterNext() {
        return new NumberSeries(key, issuer, lastDate, next + 1);
    }
}
