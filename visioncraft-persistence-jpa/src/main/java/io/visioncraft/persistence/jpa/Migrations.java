package io.visioncraft.persistence.jpa;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date with Flyway. Only this class knows it; a host without it migrates by its own means. */
final class Migrations {

    private static final String HISTORY = "vc_schema_history";

    private Migrations() {}

    /** Applies what the database has not seen yet, beside whatever tables the host keeps there. */
    static void apply(DataSource dataSource, SupportedDatabase database) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:" + database.migrations())
                    .table(HISTORY)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw Failure.unreachable(failed);
        }
    }
}
