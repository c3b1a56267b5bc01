package io.visioncraft.persistence.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;

/** The databases of this module's tests, with durability off: what is lost with the machine is made anew anyway. */
@SuppressWarnings("ImmutableEnumChecker") // a server is started when it is first asked for
enum TestDatabase {
    H2(new H2Dialect()),
    POSTGRESQL(new PostgreSqlDialect()),
    MARIADB(new MariaDbDialect());

    private static final int MORE_THAN_ANY_RACE = 40;

    private final Dialect dialect;

    TestDatabase(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    HikariConfig emptySchema() {
        return dialect.emptySchema();
    }

    /** A pool over a new schema, as a host would set it up. */
    HikariDataSource pool() {
        return pool("TRANSACTION_READ_COMMITTED");
    }

    /** A pool over a new schema, whose transactions begin at another isolation level. */
    HikariDataSource pool(String isolation) {
        HikariConfig config = emptySchema();
        config.setTransactionIsolation(isolation);
        config.setMaximumPoolSize(MORE_THAN_ANY_RACE);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    static String unusedName() {
        return "vc_test_" + UUID.randomUUID().toString().replace('-', '_');
    }
}
