package io.visioncraft.spring.boot.jpa;

import io.visioncraft.spring.boot.CannotStartException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Asks the data source of a factory for a connection before the factory is made. A provider that reaches no database says only that
 * it does not know the dialect, and writes the reason to its log.
 */
final class ReachedUnit {

    private ReachedUnit() {}

    /**
     * Requires that it gives one. Asks nothing where the factory bean knows no data source.
     *
     * @throws CannotStartException with what the database or its pool says
     */
    static void require(AbstractEntityManagerFactoryBean unit, String beanName) {
        DataSource source = unit.getDataSource();
        if (source == null) {
            return;
        }
        try {
            source.getConnection().close();
        } catch (SQLException | RuntimeException refused) {
            throw new CannotStartException(
                    "The database of the EntityManagerFactory \"" + beanName + "\" gives no connection: "
                            + DriverWords.in(refused),
                    "Look whether the database runs, whether spring.datasource.url leads to it, and at"
                            + " spring.datasource.username and spring.datasource.password.",
                    refused);
        }
    }
}
