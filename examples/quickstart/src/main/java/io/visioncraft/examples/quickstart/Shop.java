package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.auth.Argon2idPasswordHasher;
import io.visioncraft.auth.SignedAccessTokens;
import io.visioncraft.auth.SigningKeys;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.persistence.jpa.JpaPersistence;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** The library on an H2 database, with real hashes and real tokens. Thread-safe. */
final class Shop implements AutoCloseable {

    /** The country of the business that the replay runs. */
    static final String HOME = "GB";

    private final JdbcConnectionPool pool;
    private final JpaPersistence persistence;
    private final VisionCraft library;

    private Shop(JdbcConnectionPool pool, JpaPersistence persistence, VisionCraft library) {
        this.pool = pool;
        this.persistence = persistence;
        this.library = library;
    }

    /** A business in London that reckons in pounds or another currency. */
    static Issuer issuer(String currency) {
        Address address = Address.of("1 Hill Street", "W1J 5LZ", "London", HOME);
        Party seller = Party.of("Hillside Services Ltd", address).withVatId("GB123456789");
        return Issuer.of(seller, ZoneId.of("Europe/London"), currency).withKey(seller.legalName());
    }

    /**
     * Opens the library for a business that charges no tax.
     *
     * @param database the file to keep, null for a database in memory that ends with the program
     * @throws RunFailed if the database cannot be opened
     */
    static Shop open(@Nullable Path database, Issuer issuer, Clock clock) throws RunFailed {
        return open(database, issuer, clock, builder -> {});
    }

    /**
     * Opens the library.
     *
     * @param database the file to keep, null for a database in memory that ends with the program
     * @param settings how the business taxes, and the like
     * @throws RunFailed if the database cannot be opened
     */
    static Shop open(@Nullable Path database, Issuer issuer, Clock clock, Consumer<VisionCraft.Builder> settings)
            throws RunFailed {
        String url = database == null
                ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"
                : "jdbc:h2:file:" + database.toAbsolutePath().normalize();
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        try {
            pool.getConnection().close();
            JpaPersistence persistence = JpaPersistence.open(pool);
            return new Shop(pool, persistence, library(persistence, issuer, clock, settings));
        } catch (SQLException | VisionCraftException unreadable) {
            pool.dispose();
            throw new RunFailed((database == null ? "The database in memory" : "The database file " + database)
                    + " cannot be opened: it is no H2 database, is in use, or cannot be written");
        }
    }

    private static VisionCraft library(
            JpaPersistence persistence, Issuer issuer, Clock clock, Consumer<VisionCraft.Builder> settings) {
        VisionCraft.Builder builder = VisionCraft.builder(persistence, issuer)
                .clock(clock)
                .passwordHasher(Argon2idPasswordHasher.withDefaults())
                .accessTokens(SignedAccessTokens.builder()
                        .issuer("https://shop.example")
                        .audience("https://shop.example")
                        .clientId("quickstart")
                        .keys(SigningKeys.generate())
                        .clock(clock)
                        .build());
        settings.accept(builder);
        return builder.build();
    }

    VisionCraft library() {
        return library;
    }

    @Override
    public void close() {
        persistence.close();
        pool.dispose();
    }
}
