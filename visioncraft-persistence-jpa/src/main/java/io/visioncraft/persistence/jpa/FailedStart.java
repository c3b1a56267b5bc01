package io.visioncraft.persistence.jpa;

import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the exception for a store that cannot be opened. */
final class FailedStart {

    /** The class of SQL states for a schema name that is not valid. */
    private static final String NO_SCHEMA = "3F";

    /** Classes of SQL states for a refused user, a missing database or a missing privilege. */
    private static final Set<String> NOT_LET_IN = Set.of(
            "28", // user or password
            "3D", // no such database
            "42"); // syntax or access

    private FailedStart() {}

    /**
     * Returns the exception for a store that could not be opened. It is a {@code StoreSetupException} if the database will refuse
     * again, and another {@code IllegalStateException} if the provider or the host's transactions failed. Otherwise it is
     * {@code store-unavailable}.
     */
    static RuntimeException of(Exception said) {
        List<SQLException> ofTheDatabase = Said.causes(said).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
        if (ofTheDatabase.isEmpty()) {
            return new IllegalStateException(
                    "The store cannot be opened: the cause is what the provider or the host's transactions said", said);
        }
        return ofTheDatabase.stream()
                .filter(one -> NOT_LET_IN.contains(Said.stateClassOf(one)) || SupportedDatabases.notAllowed(one))
                .findFirst()
                .<RuntimeException>map(one -> new StoreSetupException(
                        Problem.ACCESS_REFUSED,
                        List.of(),
                        "The store cannot be opened: the database does not let this user in, or lets it not see the tables;"
                                + " look at user, password, database and privileges",
                        Said.withoutText(one)))
                .orElseGet(() -> Failure.unreachable(said));
    }

    /** Whether a migration failed because the user lacks a privilege. */
    static boolean notAllowed(RuntimeException said, SupportedDatabase database) {
        return Said.causes(said).stream().anyMatch(one -> one instanceof SQLException sql && database.notAllowed(sql));
    }

    /** Whether a migration failed because the schema of the connections is not there. */
    static boolean nowhere(RuntimeException said) {
        return withoutSchema(said).isPresent();
    }

    private static Optional<SQLException> withoutSchema(RuntimeException said) {
        return Said.causes(said).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(one -> NO_SCHEMA.equals(Said.stateClassOf(one)))
                .findFirst();
    }

    /** Returns the exception for a failed migration. */
    static RuntimeException ofMigration(RuntimeException said, SupportedDatabase database) {
        Optional<SQLException> withoutSchema = withoutSchema(said);
        if (withoutSchema.isPresent()) {
            return new StoreSetupException(
                    Problem.SCHEMA_MISSING,
                    List.of(),
                    "The schema in which the tables are to be made is not there: look at the URL, or at the schema that the"
                            + " pool sets; the library makes tables, and no schema",
                    Said.withoutText(withoutSchema.get()));
        }
        Optional<Failure> failed = Failure.of(said, database);
        if (failed.isEmpty()) {
            return new StoreSetupException(
                    Problem.HISTORY_MISMATCH,
                    List.of(),
                    "The tables cannot be brought up to date, because Flyway does not find what it left",
                    said);
        }
        Failure failure = failed.get();
        if (notAllowed(said, database)) {
            return new StoreSetupException(
                    Problem.MIGRATION_NOT_ALLOWED,
                    failure.names(),
                    "A migration failed" + Failure.named(failure.names()) + ": the user may not make what it makes",
                    failure.cause());
        }
        return switch (failure.kind()) {
            case UNREACHABLE, CLASH, REFUSED -> Failure.unreachable(failure.cause());
            case DUPLICATE, ROLLED_BACK, MISCONFIGURED, NOT_TAKEN ->
                new StoreSetupException(
                        Problem.MIGRATION_FAILED,
                        failure.names(),
                        "A migration failed" + Failure.named(failure.names())
                                + ": what it makes is there already, or the user may not make it",
                        failure.cause());
        };
    }
}
