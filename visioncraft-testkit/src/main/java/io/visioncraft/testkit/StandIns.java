package io.visioncraft.testkit;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What takes the place of the outside world in a test: a clock to move, ids in sequence, recorded events, fast hashing and
 * tokens. Immutable; its parts are thread-safe.
 *
 * @param clock the library's clock
 * @param ids the library's ids
 * @param events what was committed
 * @param passwords hashes passwords, for tests only
 * @param tokens issues access tokens, for tests only
 */
public record StandIns(
        MovableClock clock,
        SequentialIds ids,
        RecordedEvents events,
        FastPasswordHasher passwords,
        TableAccessTokens tokens) {

    private static final Duration LONGER_THAN_ANY_TEST = Duration.ofMinutes(1);

    /** Fresh ones. */
    public static StandIns create() {
        MovableClock clock = MovableClock.create();
        return new StandIns(
                clock,
                new SequentialIds(),
                new RecordedEvents(),
                new FastPasswordHasher(),
                new TableAccessTokens(clock));
    }

    /** A business for tests: in Berlin, in euro, paid within 14 days. */
    public static Issuer issuer() {
        Party party = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));
        return Issuer.of(party, ZoneId.of("Europe/Berlin"), "EUR");
    }

    /**
     * Begins a library over a store with all of them, with one validator for all such libraries, and with a deadline that no
     * use case misses on a busy machine.
     */
    public VisionCraft.Builder builder(Persistence persistence, Issuer issuer) {
        return VisionCraft.builder(persistence, issuer)
                .validator(SharedValidator.get())
                .clock(clock)
                .ids(ids)
                .listener(events)
                .metrics(LastRun.HERE)
                .passwordHasher(passwords)
                .accessTokens(tokens)
                .deadline(LONGER_THAN_ANY_TEST);
    }
}
