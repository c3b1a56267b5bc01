package io.visioncraft.persistence.jpa;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date with Flyway. Only this class knows it; a host without it migrates by its own means. */
final class Migrations {

    /** Each with its number, in their order; the files of all databases are called like this. */
    static final List<String> NAMES = List.of(
            "V1__foundation",
            "V2__identity",
            "V3__catalogue",
            "V4__ordering",
            "V5__billing",
            "V6__crm",
            "V7__schema_version",
            "V8__parties_and_guards",
            "V9__crm_desks",
            "V10__folding");

    private static final String HISTORY = "vc_schema_history";

    private Migrations() {}

    /** The number of a migration of that name. */
    static int number(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    /**
     * Applies what the database has not seen yet, beside whatever tables the host keeps there.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws IllegalStateException if a migration fails, or if Flyway does not find what it left
     */
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
            throw Failure.atMigration(failed, database);
        }
    }
}
