package io.visioncraft.billing;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Asks for documents whose retention is over (INV-7). Immutable and thread-safe.
 *
 * @param endedBefore a document that states the last day of its retention is over if that day is before this one
 * @param issuedBefore a document of an earlier version, which states none, is over if it was issued before this day
 */
public record RetentionOver(LocalDate endedBefore, LocalDate issuedBefore) {

    /**
     * Checks that both are there.
     *
     * @param endedBefore the day before which a stated retention has ended
     * @param issuedBefore the day before which a document was issued that states none
     * @throws NullPointerException if a day is null
     */
    public RetentionOver {
        Objects.requireNonNull(endedBefore, "endedBefore");
        Objects.requireNonNull(issuedBefore, "issuedBefore");
    }

    /**
     * {@return whether the retention of a document is over}
     *
     * @param issue of an issued document
     */
    public boolean of(Issuance issue) {
        LocalDate stated = issue.retainedUntil();
        return stated == null ? issue.date().isBefore(issuedBefore) : stated.isBefore(endedBefore);
    }
}
