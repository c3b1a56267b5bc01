package io.visioncraft.benchmarks;

import io.visioncraft.VisionCraft;
import io.visioncraft.auth.SignedAccessTokens;
import io.visioncraft.auth.SigningKeys;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.persistence.jpa.JpaPersistence;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.StandIns;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** The library, wired as a host would wire it, but with hashes that cost nothing where hashing is not what is measured. */
final class Library implements Contender {

    static final String HIBERNATE = "org.hibernate.jpa.HibernatePersistenceProvider";
    static final String ECLIPSELINK = "org.eclipse.persistence.jpa.PersistenceProvider";
    static final String TOKENS = "https://shop.example";

    private static final Duration LONGER_THAN_A_RUN = Duration.ofDays(3);

    private final JpaPersistence store;
    private final Map<Passwords, VisionCraft> all = new HashMap<>();

    private Library(JpaPersistence store) {
        this.store = store;
        for (Passwords passwords : Passwords.ALL) {
            all.put(passwords, over(store, passwords));
        }
    }

    static Library open(DataSource dataSource, String provider) {
        return new Library(JpaPersistence.open(dataSource, provider));
    }

    private static VisionCraft over(JpaPersistence store, Passwords passwords) {
        return VisionCraft.builder(store, StandIns.issuer())
                .tax(TaxSettings.by(FlatRateTax.of("19", "7")))
                .sessions(SessionPolicy.standard().staff(LONGER_THAN_A_RUN, LONGER_THAN_A_RUN))
                .passwordHasher(passwords.hasher())
                .accessTokens(SignedAccessTokens.builder()
                        .issuer(TOKENS)
                        .audience(TOKENS)
                        .clientId("benchmarks")
                        .keys(SigningKeys.generate())
                        .build())
                .build();
    }

    VisionCraft vc() {
        return vc(Passwords.FAST);
    }

    /** With hashes of passwords that cost nothing, or what they should. */
    VisionCraft vc(Passwords passwords) {
        return Objects.requireNonNull(all.get(passwords));
    }

    JpaPersistence store() {
        return store;
    }

    @Override
    public Optional<Operation<?>> doing(Work work) {
        return Optional.of(work.byLibrary(this));
    }

    @Override
    public void close() {
        store.close();
    }
}
