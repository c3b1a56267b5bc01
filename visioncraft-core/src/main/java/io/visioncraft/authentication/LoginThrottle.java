package io.visioncraft.authentication;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Slows down the guessing of passwords (IDN-5). Thread-safe. Called with no transaction open: a rollback undoes no
 * count.
 *
 * <p>Two spellings of one network address are the same source: brackets, zone, port, leading zeros and the case of
 * hexadecimal digits are ignored, and an IPv4 address mapped into IPv6 is the IPv4 address. An IPv6 network of 64 bits
 * is one source.
 *
 * <p>An implementation guarantees:
 *
 * <ul>
 *   <li>An account that exists and one that does not are treated alike.
 *   <li>Memory is bounded under any load, and an attempt that has to wait takes none.
 *   <li>Delays have an upper bound and decay, also if the clock was ahead and is set back: nobody can lock an owner out
 *       for good.
 *   <li>An attempt is counted when it is admitted, before a password is hashed: parallel attempts cannot slip by.
 * </ul>
 */
public interface LoginThrottle {

    /**
     * Admits and counts an attempt, or tells how long to wait before the next one. An attempt that has to wait is not
     * counted.
     *
     * @param account the key of the e-mail address, whether or not a user has it
     * @param source the client's network address; null if unknown, then only the account counts
     * @return the attempt
     */
    Attempt admit(String account, @Nullable String source);

    /**
     * One attempt and the failures that were counted for it. An attempt that was wrong, or is never ended, stays
     * counted.
     *
     * <p>{@link #succeeded} and {@link #giveBack} take back the counts of this attempt and end the wait that this
     * attempt began. They ignore counts that have decayed, and waits that other attempts began, even of the same
     * account and source. An attempt ends once: a second call does nothing, and neither does a call on
     * an attempt that has to wait. The library ignores an exception of the methods that end it, since the attempt is decided
     * by then. Thread-safe.
     */
    interface Attempt {

        /** {@return zero if the attempt was admitted, else the time to wait} */
        Duration toWait();

        /**
         * {@return whether this attempt has to wait for no failure, but only because others are being checked at this
         * moment} It would be admitted if they turned out right, so nobody is told of failed log-ins, and trying again soon
         * is worth it. False where that is not known.
         */
        default boolean waitsForUndecided() {
            return false;
        }

        /**
         * Ends an attempt with the right password: takes back its counts. The throttle may trust its source for its
         * account from now on.
         */
        void succeeded();

        /**
         * Ends an attempt with the wrong password: it stays counted. A throttle that does not tell undecided attempts from
         * wrong ones does nothing.
         */
        default void failed() {}

        /**
         * Ends an attempt that was neither right nor wrong, for example because the store was down: takes back its
         * counts.
         */
        void giveBack();
    }

    /**
     * {@return a throttle that counts in this instance's memory}
     *
     * <p>After 5 failures of an account or of a source the delay is 1 s; each further failure doubles it, up to 30 s.
     * One failure of an account is forgotten each minute, one failure of a source every 6 seconds. A source from which
     * an account's owner has logged in has a counter of its failures on that account: it waits for these alone, and
     * they delay no other source. From a new source, and from the attacker's, the owner waits as everybody does. The
     * throttle keeps at most 100,000 counters of accounts and sources, and drops the one with the fewest failures when
     * there are more. It keeps as many counters of known sources, and drops the one unused for longest.
     *
     * @param clock tells when a failure happened
     */
    static LoginThrottle decaying(Clock clock) {
        return new DecayingThrottle(clock, DecayingThrottle.MAX_COUNTERS);
    }
}
