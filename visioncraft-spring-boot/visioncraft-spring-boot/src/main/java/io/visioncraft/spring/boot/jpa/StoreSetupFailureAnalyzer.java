package io.visioncraft.spring.boot.jpa;

import io.visioncraft.Persistence;
import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import io.visioncraft.persistence.jpa.JpaPersistence;
import io.visioncraft.persistence.jpa.OwnNames;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says what to write where, for tables, a database, a user or transactions that are not as the library needs
 * them. Knows the properties of the migrations by their names only.
 */
final class StoreSetupFailureAnalyzer extends AbstractFailureAnalyzer<StoreSetupException> {

    private static final String PREFIX = StoreUser.MIGRATIONS;

    /** What comes of it where the starter does not know that the store is its own. */
    private static final Set<Problem> WITHOUT_THE_STARTER = EnumSet.of(Problem.NO_TABLES, Problem.MIGRATIONS_PENDING);

    private static final String MAPPED_BY_THE_HOST =
            " If an entity of yours is mapped to one of them, spring.jpa.hibernate.ddl-auto has made it anew: set that to none,"
                    + " validate or update.";
    private static final Pattern SCHEMA_IN_URL = Pattern.compile("[?&]currentSchema=([^&,]+)");

    private final @Nullable BeanFactory beans;
    private final @Nullable Environment environment;

    StoreSetupFailureAnalyzer(@Nullable BeanFactory beans, @Nullable Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable root, StoreSetupException cause) {
        StoreUser user = StoreUser.of(root, environment);
        return new FailureAnalysis(
                description(cause, user), declaredWider(cause).orElseGet(() -> action(cause, user)), cause);
    }

    private static String description(StoreSetupException cause, StoreUser user) {
        String message = String.valueOf(cause.getMessage());
        String text = message.endsWith(".") ? message : message + ".";
        return switch (cause.problem()) {
            case NO_TABLES, MIGRATIONS_PENDING -> text + "\nMigrations that have not run:" + lines(cause.names());
            case TABLES_MISSING, CONSTRAINTS_MISSING -> text + "\nMissing:" + lines(cause.names());
            case HISTORY_MISMATCH ->
                cause.getCause() == null ? text : text + "\n" + cause.getCause().getMessage();
            case MIGRATION_NOT_ALLOWED, ACCESS_REFUSED -> text + "\nThis is " + user.name() + "." + said(cause);
            case MIGRATION_FAILED, SCHEMA_MISSING -> text + said(cause);
            default -> text;
        };
    }

    private static String said(StoreSetupException cause) {
        return cause.getCause() == null ? "" : "\n" + cause.getCause().getMessage() + ".";
    }

    private String action(StoreSetupException cause, StoreUser user) {
        return switch (cause.problem()) {
            case UNKNOWN_DATABASE ->
                "Let spring.datasource.url lead to H2, PostgreSQL or MariaDB, with that database's own driver. If the"
                        + " application has several data sources, visioncraft.data-source names the one.";
            case WRONG_ISOLATION_LEVEL ->
                "Set spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED, or the same for another pool.";
            case ACCESS_REFUSED ->
                user.isOfMigrationsOnly()
                        ? "Correct " + user.properties() + ", or let the database admit " + user.name() + "."
                        : "Grant " + user.name() + " SELECT, INSERT, UPDATE and DELETE on the tables vc_…, or correct "
                                + user.properties() + tablesOfAnother(user) + ".";
            case MIGRATION_TOOL_MISSING ->
                "Add the dependency " + String.join(", ", cause.names())
                        + ", which visioncraft-spring-boot-starter brings. Or run the migrations yourself and set "
                        + PREFIX
                        + "mode=validate.";
            case MIGRATION_NOT_ALLOWED ->
                user.isOfMigrationsOnly()
                        ? "Grant " + user.name() + " the right to make tables, indexes and constraints in the schema."
                        : "Set " + PREFIX + "username and " + PREFIX
                                + "password to a user who may make tables, and grant " + user.name()
                                + " SELECT, INSERT, UPDATE and DELETE on them. Or run the migrations elsewhere and set "
                                + PREFIX + "mode=validate.";
            case MIGRATION_FAILED ->
                "Look for objects of those names that VisionCraft has not made, and rename or drop them. On MariaDB, where a"
                        + " migration may stop in the middle, restore the backup first. Then start again.";
            case SCHEMA_MISSING ->
                "Make the schema, for example by CREATE SCHEMA " + schema(user) + ", and let " + user.name()
                        + " make tables in it. Or correct its name: PostgreSQL takes it from currentSchema in "
                        + user.url()
                        + " or from spring.datasource.hikari.schema.";
            case HISTORY_MISMATCH ->
                "Use the version of VisionCraft that made these tables, or a later one, and leave " + OwnNames.HISTORY
                        + " as it is."
                        + " After a migration that failed in the middle on MariaDB, restore the backup and start again.";
            case NO_TABLES, MIGRATIONS_PENDING ->
                migrates()
                        ? "VisionCraft's migrations have run, and not where the store looks. Let visioncraft.data-source, "
                                + PREFIX
                                + "url and the data source of the EntityManagerFactory lead to the same schema."
                                + unseen(user)
                        : "Set " + PREFIX
                                + "mode=migrate, or run these migrations first, for example by one node with that"
                                + " mode, by TableMigrations, or by hand in this order. If the tables are there, correct"
                                + " spring.datasource.url, the schema or visioncraft.data-source.";
            case TABLES_MISSING, CONSTRAINTS_MISSING ->
                "Bring the tables back from a backup, or run their migrations by hand." + MAPPED_BY_THE_HOST;
            case NOT_READABLE ->
                "Grant " + user.name()
                        + " SELECT, INSERT, UPDATE and DELETE on the tables vc_…. Where a column is missing,"
                        + " bring its table back from a backup." + MAPPED_BY_THE_HOST;
            case NOT_SHARED, OTHER_TRANSACTIONS ->
                "Set " + JpaProperties.MANAGER + " to the JpaTransactionManager bean of the"
                        + " EntityManagerFactory that the library works with, and " + JpaProperties.FACTORY
                        + " to that factory.";
        };
    }

    /** The schema that properties name, if they do. */
    private String schema(StoreUser user) {
        Matcher inTheUrl = SCHEMA_IN_URL.matcher(property(user.url()));
        String named = inTheUrl.find() ? inTheUrl.group(1) : property("spring.datasource.hikari.schema");
        return named.isEmpty() ? "…" : named;
    }

    private String property(String name) {
        String value = environment == null ? null : environment.getProperty(name);
        return value == null ? "" : value;
    }

    private static String tablesOfAnother(StoreUser user) {
        return user.findsTablesOfAnother()
                ? ": the tables belong to the user of " + PREFIX + "username, whose rights are not those of this one"
                : "";
    }

    /** Some databases show no table to a user who may not read it. */
    private static String unseen(StoreUser user) {
        return user.findsTablesOfAnother()
                ? " If it is the same, grant " + user.name()
                        + " SELECT, INSERT, UPDATE and DELETE on the tables vc_…: without, it does not see those of the user of "
                        + PREFIX + "username."
                : "";
    }

    /** A store that is declared as any store: the starter asks for the type before there is an object. */
    private Optional<String> declaredWider(StoreSetupException cause) {
        if (!WITHOUT_THE_STARTER.contains(cause.problem()) || !(beans instanceof ListableBeanFactory listed)) {
            return Optional.empty();
        }
        return Stream.of(listed.getBeanNamesForType(Persistence.class, true, false))
                .filter(name -> !listed.isTypeMatch(name, JpaPersistence.class))
                .findFirst()
                .map(name -> "The bean \"" + name + "\" is declared as Persistence: let its @Bean method return"
                        + " JpaPersistence. The starter runs the migrations for that type only.");
    }

    private boolean migrates() {
        return environment != null
                && environment.getProperty(PREFIX + "mode", "migrate").equalsIgnoreCase("migrate");
    }

    private static String lines(List<String> names) {
        StringBuilder lines = new StringBuilder();
        names.forEach(name -> lines.append("\n    ").append(name));
        return lines.toString();
    }
}
