package io.visioncraft.authentication;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Slows down the guessing of passwords (IDN-5). Thread-safe. Called with no transaction open, and never part of one: what was
 * counted stays counted whatever is rolled back.
 *
 * <p>A source is the same source however its address is written: brackets, zone, port, leading zeros and the case of hexadecimal
 * digits do not count, an IPv4 address mapped into IPv6 is the IPv4 address, and an IPv6 network of 64 bits is one source.
 *
 * <p>An implementation guarantees: an account that exists and one that does not are treated alike; memory is bounded whatever
 * is thrown at it, and an attempt that has to wait takes none; delays have an upper bound and decay, so that nobody can lock an
 * owner out for good, also where the clock was ahead and is set back. An attempt is counted when it is admitted, before any
 * password is hashed, so that parallel attempts cannot slip by.
 */
public interface LoginThrottle {

    /**
     * Admits and counts an attempt, or says how long to wait before the next one. An attempt that has to wait is not counted.
     *
     * @param account the key of the e-mail address, whether or not anybody has it
     * @param source the client's network address; null if unknown, then the account alone counts
     */
    Attempt admit(String account, @Nullable String source);

    /**
     * One attempt, which remembers what was counted of it. An attempt of which nothing more is heard was wrong, and stays counted.
     *
     * <p>An attempt gives back what it took itself and ends the wait that it began itself. It gives nothing back that was forgotten
     * meanwhile, and ends no wait that another attempt began, be it of the same account and source. It ends once: the second call
     * of {@link #succeeded} or {@link #giveBack} does nothing, nor does any on an attempt that has to wait. What these two throw
     * reaches nobody: what the attempt came to is decided by then. Thread-safe.
     */
    interface Attempt {

        /** Zero if the attempt was admitted and may go on, else the time to wait. */
        Duration toWait();

        /** It was right: gives back what was counted, and may trust its source with its account from now on. */
        void succeeded();

        /** It was neither right nor wrong, for example because the store was down: gives back what was counted. */
        void giveBack();
    }

    /**
     * Counts in this instance's memory: for each account and each source, after 5 failures 1 s, then twice as long each time up
     * to 30 s. One failure of an account is forgotten each minute, one of a source every 6 seconds. A source from which an
     * account's owner has logged in before is held to its own failures, not to those of others on that account, nor they to its
     * own; from a new address, or from the attacker's, the owner waits as everybody does. At most
     * 100,000 counters, of which the one of fewest failures makes room, and as many of known sources.
     */
    static LoginThrottle decaying(Clock clock) {
        return new DecayingThrottle(clock, DecayingThrottle.MAX_BUCKETS);
    }
}
