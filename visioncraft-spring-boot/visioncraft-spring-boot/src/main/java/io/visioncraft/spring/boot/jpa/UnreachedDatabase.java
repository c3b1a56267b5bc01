package io.visioncraft.spring.boot.jpa;

import jakarta.persistence.spi.PersistenceUnitInfo;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks the data source of a unit that could not be made. A provider that reaches no database says only that it does not know the
 * dialect, and writes the reason to its log.
 */
final class UnreachedDatabase {

    private UnreachedDatabase() {}

    /** What the database or its pool says; empty if it gives a connection, so that the reason is another one. */
    static Optional<StoreWiringException> below(PersistenceUnitInfo unit) {
        DataSource source = unit.getNonJtaDataSource() == null ? unit.getJtaDataSource() : unit.getNonJtaDataSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            source.getConnection().close();
            return Optional.empty();
        } catch (SQLException | RuntimeException refused) {
            return Optional.of(new StoreWiringException(
                    "The database of the persistence unit \"" + unit.getPersistenceUnitName()
                            + "\" gives no connection: " + said(refused),
                    "Look whether the database runs, whether spring.datasource.url leads to it, and at"
                            + " spring.datasource.username and spring.datasource.password.",
                    refused));
        }
    }

    /** The words of the driver, which come last: a pool says no more than that it could not be started. */
    private static String said(Throwable refused) {
        Throwable last = refused;
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            last = cause instanceof SQLException ? cause : last;
        }
        return last instanceof SQLException driver
                ? driver.getMessage() + " (SQL state " + driver.getSQLState() + ")."
                : textOf(last.getMessage(), last);
    }

    private static String textOf(@Nullable String message, Throwable thrown) {
        return message == null ? thrown.getClass().getName() : message;
    }
}
