package io.visioncraft.identity;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.TaxId;

/**
 * The port that checks tax ids (PAY-8), for example by VIES. An adapter is thread-safe. It is called with no transaction open,
 * since it asks somebody else and may be slow, unless the host calls the use case inside a transaction of its own.
 *
 * <p>An adapter
 *
 * <ul>
 *   <li>bounds its time: the library begins no further call after the deadline of the use case, but ends none;
 *   <li>answers {@link TaxIdCheck.Result#UNKNOWN} for an id that its source does not know about, such as one of another scheme,
 *       and not {@link TaxIdCheck.Result#INVALID};
 *   <li>throws if its source does not answer. Every exception and every error but those of the JVM ends the use case with
 *       {@code tax-id-check-unavailable}, and nothing is stored. So does an answer that is null, lacks a part or has a text that
 *       is too long;
 *   <li>may be asked about the same id again, also by two threads at the same time.
 * </ul>
 */
@FunctionalInterface
public interface TaxIdChecker {

    /**
     * Checks one tax id.
     *
     * @param id as the billing profile has it: scheme and number as a person typed them
     * @param country the country of the profile's address, a code of ISO 3166-1. The id may be one of another country
     * @return what was found, never null
     */
    Answer check(TaxId id, String country);

    /**
     * An answer of the port. The constructor checks nothing: the library checks each answer. Immutable and thread-safe.
     *
     * @param result what was found
     * @param how who or what was asked, for example {@code VIES}; one line of at most 64 characters
     * @param reference the number under which the source keeps its answer, one line of at most 64 characters; empty for none
     */
    record Answer(TaxIdCheck.Result result, String how, String reference) {

        /**
         * {@return the answer that the id is valid}
         *
         * @param how who or what was asked
         * @param reference the number under which the source keeps its answer, empty for none
         */
        public static Answer valid(String how, String reference) {
            return new Answer(TaxIdCheck.Result.VALID, how, reference);
        }

        /**
         * {@return the answer that the id is not valid}
         *
         * @param how who or what was asked
         * @param reference the number under which the source keeps its answer, empty for none
         */
        public static Answer invalid(String how, String reference) {
            return new Answer(TaxIdCheck.Result.INVALID, how, reference);
        }

        /**
         * {@return the answer that the source cannot tell}
         *
         * @param how who or what was asked
         */
        public static Answer unknown(String how) {
            return new Answer(TaxIdCheck.Result.UNKNOWN, how, "");
        }

        /** Without the texts. */
        @Override
        public String toString() {
            return Masked.text(this);
        }
    }
}
