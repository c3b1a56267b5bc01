package io.visioncraft.persistence.jpa;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the exception for a store that cannot be opened. */
final class FailedStart {

    /** Classes of SQL states for a refused user, a missing database or a missing privilege. */
    private static final Set<String> NOT_LET_IN = Set.of(
            "28", // user or password
            "3D", // no such database
            "42"); // syntax or access

    private FailedStart() {}

    /**
     * Returns the exception for a store that could not be opened. It is an {@code IllegalStateException} if the provider or the
     * host's transactions failed, or if the database will refuse again: these are mistakes of the setup. Otherwise it is
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
                .filter(one -> NOT_LET_IN.contains(Said.stateClassOf(one)))
                .findFirst()
                .<RuntimeException>map(one -> new IllegalStateException(
                        "The store cannot be opened: the database does not let this user in, or lets it not see the tables;"
                                + " look at user, password, database and privileges",
                        Said.withoutText(one)))
                .orElseGet(() -> Failure.unreachable(said));
    }

    /** Returns the exception for a failed migration. */
    static RuntimeException ofMigration(RuntimeException said, SupportedDatabase database) {
        Optional<Failure> failed = Failure.of(said, database);
        if (failed.isEmpty()) {
            return new IllegalStateException(
                    "The tables cannot be brought up to date, because Flyway does not find what it left", said);
        }
        Failure failure = failed.get();
        return switch (failure.kind()) {
            case UNREACHABLE, CLASH, REFUSED -> Failure.unreachable(failure.cause());
            case DUPLICATE, ROLLED_BACK, MISCONFIGURED, NOT_TAKEN ->
                new IllegalStateException(
                        "A migration failed" + Failure.named(failure.names())
                                + ": what it makes is there already, or the user may not make it",
                        failure.cause());
        };
    }
}
