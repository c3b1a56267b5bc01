package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.toList;

import io.visioncraft.error.ConflictException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.UniqueKey;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A failure of the store, and the rejections that it becomes. SQL state, vendor code and the standard classes of JDBC and
 * Jakarta Persistence decide its kind; never a class of a provider, and never a message.
 *
 * @param kind decides the rejection
 * @param constraint the violated unique key, in lower case; null if there is none or the database does not name it
 * @param names the relations, columns and constraints that the database names, in lower case
 * @param cause the cause for the log, without the texts of statements and rows
 */
record Failure(Kind kind, @Nullable String constraint, List<String> names, Throwable cause) {

    enum Kind {
        /** A unique key is taken. */
        DUPLICATE,
        /** A deadlock, a lock that was not granted, or a serialisation failure: another run may succeed. */
        CLASH,
        /** An earlier statement of the transaction has failed, and the database refuses all others. */
        ROLLED_BACK,
        /** The database cannot be reached. */
        UNREACHABLE,
        /** A table, a column or a privilege is missing, or the database is read-only. */
        MISCONFIGURED,
        /** A row is refused: a value does not fit its column, or a constraint other than a unique key is violated. */
        NOT_TAKEN,
        /** Anything else that the database refused. */
        REFUSED
    }

    private static final String SYNTAX_OR_ACCESS_CLASS = "42";
    private static final String READ_ONLY = "25006";
    private static final String DATA_CLASS = "22";
    private static final String CONSTRAINT_CLASS = "23";
    private static final String FOREIGN_KEY = "23503";

    private static final String ROLLBACK_CLASS = "40";

    /** Reads a failure of the store from a throwable; empty if the store did not fail, but this library has a mistake. */
    static Optional<Failure> of(Throwable thrown, SupportedDatabase database) {
        List<Throwable> causes = Said.causes(thrown);
        List<SQLException> said = causes.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
        // the first alone: the driver adds the failure of an earlier statement, which may be the host's, as its cause;
        // and it may add the refusals of the statements that went behind the one that failed
        if (!said.isEmpty() && database.rolledBack(said.get(0))) {
            return Optional.of(new Failure(Kind.ROLLED_BACK, null, List.of(), Said.withoutText(said.get(0))));
        }
        List<SQLException> taken =
                said.stream().filter(database::violatesUniqueKey).toList();
        if (!taken.isEmpty()) {
            return Optional.of(new Failure(
                    Kind.DUPLICATE,
                    constraint(taken, database).orElse(null),
                    List.of(),
                    Said.withoutText(taken.get(0))));
        }
        for (SQLException one : said) {
            if (Said.stateOf(one).startsWith(ROLLBACK_CLASS) || database.clashed(one)) {
                return Optional.of(new Failure(Kind.CLASH, null, List.of(), Said.withoutText(one)));
            }
        }
        for (SQLException one : said) {
            if (Said.lostConnection(one) || database.unreachable(one)) {
                return Optional.of(new Failure(
                        Kind.UNREACHABLE, null, List.of(), Said.quotesRows(said) ? Said.withoutText(one) : one));
            }
        }
        for (SQLException one : said) {
            Kind lasting = lasting(one, database);
            if (lasting != null) {
                return Optional.of(new Failure(lasting, null, names(said, database), Said.withoutText(one)));
            }
        }
        if (!said.isEmpty()) {
            return Optional.of(new Failure(Kind.REFUSED, null, List.of(), Said.withoutText(said.get(0))));
        }
        if (causes.stream().anyMatch(EntityExistsException.class::isInstance)) {
            return Optional.of(new Failure(Kind.DUPLICATE, null, List.of(), thrown));
        }
        if (causes.stream().anyMatch(Said::lockRefused)) {
            return Optional.of(new Failure(Kind.CLASH, null, List.of(), thrown));
        }
        return causes.stream().anyMatch(PersistenceException.class::isInstance)
                ? Optional.of(new Failure(Kind.REFUSED, null, List.of(), thrown))
                : Optional.empty();
    }

    /** The kind of a failure that the same statement would meet again; null if another run may succeed. */
    private static @Nullable Kind lasting(SQLException one, SupportedDatabase database) {
        String state = Said.stateOf(one);
        if (state.startsWith(SYNTAX_OR_ACCESS_CLASS) || state.equals(READ_ONLY) || database.misconfigured(one)) {
            return Kind.MISCONFIGURED;
        }
        return state.startsWith(DATA_CLASS) || state.startsWith(CONSTRAINT_CLASS) ? Kind.NOT_TAKEN : null;
    }

    /** Returns the rejection for a database that cannot be reached. */
    static UnavailableException unreachable(Throwable cause) {
        return UnavailableException.causedBy(StoreCodes.STORE_UNAVAILABLE, "The store cannot be reached", cause);
    }

    /** Returns the rejection for a commit that was not confirmed, in a transaction that only read. */
    static UnavailableException afterReading(UnavailableException unconfirmed) {
        return UnavailableException.causedBy(
                StoreCodes.STORE_UNAVAILABLE, "The connection was lost, and nothing was to be stored", unconfirmed);
    }

    /**
     * Returns the rejection for a failed statement.
     *
     * @param inserting the new aggregates that the statement may have inserted
     * @param changing the aggregates that were changed in the same round trip, so that their versions were not looked at before
     */
    VisionCraftException atStatement(List<Aggregate<?>> inserting, List<Aggregate<?>> changing) {
        return switch (kind) {
            case DUPLICATE -> duplicate(inserting, changing);
            case CLASH -> clash();
            case ROLLED_BACK -> TransactionState.rolledBack(cause);
            case UNREACHABLE -> unreachable(cause);
            case MISCONFIGURED -> misconfigured();
            case NOT_TAKEN -> !changing.isEmpty() && refersToNothing() ? stale(changing) : notTaken(names);
            case REFUSED ->
                UnavailableException.causedBy(StoreCodes.STORE_UNAVAILABLE, "The store refused a statement", cause);
        };
    }

    /** Returns the rejection for a failed commit. */
    VisionCraftException atCommit() {
        return switch (kind) {
            case DUPLICATE -> duplicate(List.of(), List.of());
            case CLASH -> clash();
            case ROLLED_BACK -> TransactionState.rolledBack(cause);
            case NOT_TAKEN -> notTaken(names); // by a constraint that is checked at commit
            case UNREACHABLE, MISCONFIGURED, REFUSED -> outcomeUnknown(cause);
        };
    }

    private VisionCraftException atBegin() {
        return kind == Kind.MISCONFIGURED ? misconfigured() : unreachable(cause);
    }

    /** Returns the exception for a host that could not begin a transaction: its own, unless the store failed. */
    static RuntimeException atBegin(Exception said, SupportedDatabase database) {
        return of(said, database)
                .<RuntimeException>map(Failure::atBegin)
                .orElseGet(() -> said instanceof RuntimeException unchecked
                        ? unchecked
                        : new IllegalStateException("No transaction could be begun", said));
    }

    /**
     * Returns the rejection for a host that could not commit. Managers of distributed transactions attach the store's exception
     * as suppressed, not as the cause.
     */
    static VisionCraftException atCommit(Exception said, SupportedDatabase database) {
        return Stream.concat(Stream.of(said), Stream.of(said.getSuppressed()))
                .flatMap(one -> of(one, database).stream())
                .findFirst()
                .map(Failure::atCommit)
                .orElseGet(() -> outcomeUnknown(said));
    }

    /** Returns the rejection for a use case that would write in a transaction that the host has begun for reading only. */
    static UnavailableException readOnly() {
        return UnavailableException.untilMended(
                StoreCodes.STORE_MISCONFIGURED,
                "The host's transaction is read-only, and this use case may write: begin the transaction without read-only,"
                        + " call the use case outside of it, or in a new one of its own",
                null);
    }

    private UnavailableException misconfigured() {
        String what = cause instanceof SQLException said && Said.stateOf(said).equals(READ_ONLY)
                ? "the transaction is read-only, by the host's transaction, by the pool of connections, or because the server"
                        + " is a replica"
                : "a table, a column or a privilege is missing, or nothing may be written" + named(names);
        return UnavailableException.untilMended(
                StoreCodes.STORE_MISCONFIGURED,
                "The store is not set up as the library needs it: " + what,
                cause,
                details(names));
    }

    private UnavailableException notTaken(List<String> because) {
        return UnavailableException.untilMended(
                StoreCodes.STORE_REFUSED, "The store does not take a row" + named(because), cause, details(because));
    }

    /** The names in brackets, for the end of a message; empty if there are none. */
    static String named(Collection<String> names) {
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
    }

    private static Object[] details(List<String> names) {
        return names.isEmpty() ? new Object[0] : new Object[] {"names", names};
    }

    private static UnavailableException outcomeUnknown(Throwable cause) {
        return UnavailableException.causedBy(
                StoreCodes.OUTCOME_UNKNOWN,
                "The store did not confirm the commit: the change may or may not have happened",
                cause);
    }

    /**
     * Returns the rejection for a unique key that is taken. It may be a declared key, or a constraint that the host added to
     * the table. Otherwise it is a primary key: a record of the same type has taken the id, or another transaction has made the
     * same version of a record, with its events and entries.
     */
    private VisionCraftException duplicate(List<Aggregate<?>> inserting, List<Aggregate<?>> changing) {
        if (constraint != null && !OwnNames.include(constraint)) {
            return notTaken(List.of(constraint));
        }
        Optional<UniqueKey> key = Constraints.keyOf(constraint);
        if (key.isPresent()) {
            return key.get().violated();
        }
        List<Aggregate<?>> suspects = inserting.stream()
                .filter(record ->
                        constraint == null || Constraints.primaryKeyOf(record).equals(constraint))
                .collect(toList());
        return switch (suspects.size()) {
            case 0 -> changing.isEmpty() ? clash() : stale(changing);
            case 1 ->
                StaleAggregateException.onSave(
                        suspects.get(0).aggregateType(), suspects.get(0).id(), 0);
            default ->
                ConflictException.transientClash(
                        StaleAggregateException.CODE, "The id of a new record is taken", cause);
        };
    }

    /** Whether a row refers to one that is not there: another transaction may have removed it. */
    private boolean refersToNothing() {
        return cause instanceof SQLException said && Said.stateOf(said).equals(FOREIGN_KEY);
    }

    /** Returns the rejection for records of which one was changed or removed by another transaction. */
    private VisionCraftException stale(List<Aggregate<?>> changing) {
        Aggregate<?> one = changing.get(0);
        return changing.size() == 1
                ? StaleAggregateException.onSave(one.aggregateType(), one.id(), one.version() - 1)
                : ConflictException.transientClash(
                        StaleAggregateException.CODE, "Another transaction changed one of the changed records", cause);
    }

    private ConflictException clash() {
        return clash(cause);
    }

    /** Returns the rejection for a clash with another transaction. */
    static ConflictException clash(@Nullable Throwable cause) {
        return ConflictException.transientClash(
                StoreCodes.CLASH, "Another transaction changed the same records at the same time", cause);
    }

    /** The name of the violated constraint. The message of a failed batch quotes rows and is not read. */
    private static Optional<String> constraint(List<SQLException> violations, SupportedDatabase database) {
        return violations.stream()
                .filter(one -> !(one instanceof BatchUpdateException))
                .flatMap(one -> database.constraint(one).stream())
                .findFirst();
    }

    /** The names that the database gives. The message of a failed batch quotes rows and is not read. */
    private static List<String> names(List<SQLException> said, SupportedDatabase database) {
        return said.stream()
                .filter(one -> !(one instanceof BatchUpdateException))
                .map(database::names)
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
