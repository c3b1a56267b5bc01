package io.visioncraft.spring.boot.migrations;

import io.visioncraft.error.StoreSetupException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says what to write where, for tables, a database or a user that are not as the library needs them. Problems of the persistence
 * unit and its transactions are another analyser's.
 */
final class StoreSetupFailureAnalyzer extends AbstractFailureAnalyzer<StoreSetupException> {

    private static final String PREFIX = "visioncraft.migrations.";

    private final @Nullable Environment environment;

    StoreSetupFailureAnalyzer(@Nullable Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, StoreSetupException cause) {
        String action = action(cause);
        return action == null ? null : new FailureAnalysis(description(cause), action, cause);
    }

    private static String description(StoreSetupException cause) {
        String message = String.valueOf(cause.getMessage());
        String text = message.endsWith(".") ? message : message + ".";
        return switch (cause.problem()) {
            case NO_TABLES, MIGRATIONS_PENDING -> text + "\nMigrations that have not run:" + lines(cause.names());
            case TABLES_MISSING, CONSTRAINTS_MISSING -> text + "\nMissing:" + lines(cause.names());
            case HISTORY_MISMATCH ->
                cause.getCause() == null ? text : text + "\n" + cause.getCause().getMessage();
            case MIGRATION_FAILED, MIGRATION_NOT_ALLOWED, ACCESS_REFUSED ->
                cause.getCause() == null ? text : text + "\n" + cause.getCause().getMessage() + ".";
            default -> text;
        };
    }

    private @Nullable String action(StoreSetupException cause) {
        return switch (cause.problem()) {
            case UNKNOWN_DATABASE ->
                "Let spring.datasource.url lead to H2, PostgreSQL or MariaDB, with that database's own driver. If the"
                        + " application has several data sources, visioncraft.data-source names the one.";
            case WRONG_ISOLATION_LEVEL ->
                "Set spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED, or the same for another pool.";
            case ACCESS_REFUSED ->
                "Correct " + credentials()
                        + ", or grant the user the database and, at run time, SELECT, INSERT, UPDATE and"
                        + " DELETE on the tables vc_….";
            case MIGRATION_TOOL_MISSING ->
                "Add the dependency " + String.join(", ", cause.names())
                        + ", which visioncraft-spring-boot-starter brings. Or run the migrations yourself and set "
                        + PREFIX
                        + "mode=validate.";
            case MIGRATION_NOT_ALLOWED ->
                ownCredentials()
                        ? "Grant the user of " + PREFIX
                                + "username the right to make tables, indexes and constraints in the" + " schema."
                        : "Set " + PREFIX + "username and " + PREFIX
                                + "password to a user who may make tables, and grant the"
                                + " user of the application SELECT, INSERT, UPDATE and DELETE on them. Or run the migrations"
                                + " elsewhere and set " + PREFIX + "mode=validate.";
            case MIGRATION_FAILED ->
                "Look for objects of those names that VisionCraft has not made, and rename or drop them. On MariaDB, where a"
                        + " migration may stop in the middle, restore the backup first. Then start again.";
            case HISTORY_MISMATCH ->
                "Use the version of VisionCraft that made these tables, or a later one, and leave vc_schema_history as it is."
                        + " After a migration that failed in the middle on MariaDB, restore the backup and start again.";
            case NO_TABLES, MIGRATIONS_PENDING ->
                migrates()
                        ? "VisionCraft's migrations have run, and not where the store looks. Let visioncraft.data-source, "
                                + PREFIX
                                + "url and the data source of the EntityManagerFactory lead to the same schema."
                        : "Set " + PREFIX
                                + "mode=migrate, or run these migrations first, for example by one node with that"
                                + " mode, by TableMigrations, or by hand in this order. If the tables are there, correct"
                                + " spring.datasource.url, the schema or visioncraft.data-source.";
            case TABLES_MISSING -> "Bring the tables back from a backup, or run their migrations by hand.";
            case CONSTRAINTS_MISSING ->
                "Set spring.jpa.hibernate.ddl-auto to none or validate, drop the tables that it has made, and start again.";
            case CLASSES_NOT_MANAGED, MAPPED_ELSEWHERE, NOT_SHARED, OTHER_TRANSACTIONS -> null;
        };
    }

    private String credentials() {
        return ownCredentials()
                ? PREFIX + "url, " + PREFIX + "username and " + PREFIX + "password"
                : "spring.datasource.url, spring.datasource.username and spring.datasource.password";
    }

    private boolean migrates() {
        return environment != null
                && environment.getProperty(PREFIX + "mode", "migrate").equalsIgnoreCase("migrate");
    }

    private boolean ownCredentials() {
        return environment != null
                && (environment.containsProperty(PREFIX + "username") || environment.containsProperty(PREFIX + "url"));
    }

    private static String lines(List<String> names) {
        StringBuilder lines = new StringBuilder();
        names.forEach(name -> lines.append("\n    ").append(name));
        return lines.toString();
    }
}
