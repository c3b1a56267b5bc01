package io.visioncraft.spring.boot.jpa;

import io.visioncraft.spring.boot.CannotStartException;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Asks the data source of a unit that could not be made. A provider that reaches no database says only that it does not know the
 * dialect, and writes the reason to its log.
 */
final class UnreachedDatabase {

    private UnreachedDatabase() {}

    /** What the database or its pool says; empty if it gives a connection, so that the reason is another one. */
    static Optional<CannotStartException> below(PersistenceUnitInfo unit) {
        DataSource source = unit.getNonJtaDataSource() == null ? unit.getJtaDataSource() : unit.getNonJtaDataSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            source.getConnection().close();
            return Optional.empty();
        } catch (SQLException | RuntimeException refused) {
            return Optional.of(new CannotStartException(
                    "The database of the persistence unit \"" + unit.getPersistenceUnitName()
                            + "\" gives no connection: " + DriverWords.in(refused),
                    "Look whether the database runs, whether spring.datasource.url leads to it, and at"
                            + " spring.datasource.username and spring.datasource.password.",
                    refused));
        }
    }
}
