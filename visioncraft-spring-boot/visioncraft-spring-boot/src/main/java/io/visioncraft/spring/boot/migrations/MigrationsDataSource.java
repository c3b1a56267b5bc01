package io.visioncraft.spring.boot.migrations;

import io.visioncraft.spring.boot.CannotStartException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.UnsupportedDataSourcePropertyException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The data source that makes the tables: the host's, or one with the credentials of {@code visioncraft.migrations}. The latter
 * opens a connection each time and holds none, so there is nothing to close.
 */
final class MigrationsDataSource {

    private MigrationsDataSource() {}

    /**
     * Returns it.
     *
     * @param host the data source that holds the library's tables
     * @param own may have credentials of their own
     */
    static DataSource of(DataSource host, MigrationsProperties own) {
        if (own.url() != null) {
            return withCredentials(DataSourceBuilder.create().url(Objects.requireNonNull(own.url())), own);
        }
        if (own.username() == null) {
            return host;
        }
        try {
            return new InTheSchemaOf(host, withCredentials(DataSourceBuilder.derivedFrom(belowWrappers(host)), own));
        } catch (UnsupportedDataSourcePropertyException unknown) {
            throw new CannotStartException(
                    "visioncraft.migrations.username is set, and the data source does not tell its URL ("
                            + host.getClass().getName() + ").",
                    "Set visioncraft.migrations.url too.");
        }
    }

    private static DataSource belowWrappers(DataSource host) {
        DataSource below = host;
        while (below instanceof DelegatingDataSource wrapper && wrapper.getTargetDataSource() != null) {
            below = wrapper.getTargetDataSource();
        }
        return below;
    }

    private static SimpleDriverDataSource withCredentials(DataSourceBuilder<?> builder, MigrationsProperties own) {
        DataSourceBuilder<SimpleDriverDataSource> simple = builder.type(SimpleDriverDataSource.class);
        if (own.username() != null) {
            simple.username(own.username()).password(Objects.requireNonNullElse(own.password(), ""));
        }
        SimpleDriverDataSource made = simple.build();
        if (own.username() != null && MigrationsProperties.namesUser(made.getUrl())) {
            throw new CannotStartException(
                    "visioncraft.migrations.username is set, and the JDBC URL names a user too. The driver would take that of"
                            + " the URL.",
                    "Take the user out of the URL, or set visioncraft.migrations.url to one without.");
        }
        return made;
    }

    /** Connections whose default schema is the one of another data source, however that was set there. */
    private static final class InTheSchemaOf extends DelegatingDataSource {

        private final DataSource host;

        InTheSchemaOf(DataSource host, DataSource own) {
            super(own);
            this.host = host;
        }

        @Override
        public Connection getConnection() throws SQLException {
            String schema;
            String catalog;
            try (Connection example = host.getConnection()) {
                schema = example.getSchema();
                catalog = example.getCatalog();
            }
            Connection connection = super.getConnection();
            if (catalog != null && !catalog.equals(connection.getCatalog())) {
                connection.setCatalog(catalog);
            }
            if (schema != null && !schema.equals(connection.getSchema())) {
                connection.setSchema(schema);
            }
            return connection;
        }
    }
}
