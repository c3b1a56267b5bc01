package io.visioncraft.testkit;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentAccount;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The stand-ins for the outside world in a test: a clock to move, ids in sequence, recorded events, fast hashing,
 * tokens and a register of tax ids. Immutable; its parts are thread-safe.
 *
 * @param clock the library's clock
 * @param ids the library's ids
 * @param events the committed events
 * @param passwords hashes passwords, for tests only
 * @param tokens issues access tokens, for tests only
 * @param taxIds checks tax ids, for tests only
 */
public record StandIns(
        MovableClock clock,
        SequentialIds ids,
        RecordedEvents events,
        FastPasswordHasher passwords,
        TableAccessTokens tokens,
        TaxIdRegister taxIds) {

    private static final Duration LONGER_THAN_ANY_TEST = Duration.ofMinutes(1);

    /** {@return new stand-ins, whose clock stands at {@link MovableClock#START}} */
    public static StandIns create() {
        MovableClock clock = MovableClock.create();
        return new StandIns(
                clock,
                new SequentialIds(),
                new RecordedEvents(),
                new FastPasswordHasher(),
                new TableAccessTokens(clock),
                new TaxIdRegister());
    }

    /**
     * {@return a business for tests: in Berlin, with a VAT id and a registration, in euro, paid within 14 days to one account}
     */
    public static Issuer issuer() {
        Party party = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"))
                .withVatId("DE123456789")
                .withRegistration("", "HRB 4711");
        return Issuer.of(party, ZoneId.of("Europe/Berlin"), "EUR")
                .withKey(party.legalName())
                .withPaymentAccount(PaymentAccount.iban("DE89370400440532013000"));
    }

    /**
     * {@return a builder over a store with all these stand-ins} It has one validator for all such libraries, and a
     * deadline that no use case misses on a busy machine.
     *
     * @param persistence the store
     * @param issuer the business
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
                .taxIdChecker(taxIds)
                .deadline(LONGER_THAN_ANY_TEST);
    }
}
