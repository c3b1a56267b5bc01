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
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong below, by SQL state and vendor code, never by a provider's class or by a message.
 *
 * @param kind which answer it gets
 * @param constraint the violated constraint, in lower case; null if there is none or it cannot be told
 * @param cause what a log may show: without the texts of statements and rows
 */
record Failure(Kind kind, @Nullable String constraint, Throwable cause) {

    enum Kind {
        /** A unique key is taken. */
        DUPLICATE,
        /** A deadlock, a lock that was not to be had, a serialisation failure: worth another run. */
        CLASH,
        /** An earlier statement of the transaction has failed, and the database takes no other. */
        ROLLED_BACK,
        /** The database cannot be reached. */
        UNREACHABLE,
        /** Anything else that the database refused. */
        REFUSED
    }

    private static final String ROLLBACK_CLASS = "40";
    private static final String CONNECTION_CLASS = "08";

    /** Reads a failure of the store; empty if the throwable is none, but a mistake in this library. */
    static Optional<Failure> of(Throwable thrown, SupportedDatabase database) {
        List<Throwable> causes = causes(thrown);
        List<SQLException> said = causes.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
        List<SQLException> taken =
                said.stream().filter(database::violatesUniqueKey).toList();
        if (!taken.isEmpty()) {
            return Optional.of(
                    new Failure(Kind.DUPLICATE, constraint(taken, database).orElse(null), withoutText(taken.get(0))));
        }
        for (SQLException one : said) {
            if (stateOf(one).startsWith(ROLLBACK_CLASS) || database.clashed(one)) {
                return Optional.of(new Failure(Kind.CLASH, null, withoutText(one)));
            }
        }
        for (SQLException one : said) {
            if (database.rolledBack(one)) {
                return Optional.of(new Failure(Kind.ROLLED_BACK, null, withoutText(one)));
            }
        }
        for (SQLException one : said) {
            if (lostConnection(one) || database.unreachable(one)) {
                return Optional.of(new Failure(Kind.UNREACHABLE, null, quotesRows(said) ? withoutText(one) : one));
            }
        }
        if (!said.isEmpty()) {
            return Optional.of(new Failure(Kind.REFUSED, null, withoutText(said.get(0))));
        }
        if (causes.stream().anyMatch(EntityExistsException.class::isInstance)) {
            return Optional.of(new Failure(Kind.DUPLICATE, null, thrown));
        }
        if (causes.stream().anyMatch(Failure::lockRefused)) {
            return Optional.of(new Failure(Kind.CLASH, null, thrown));
        }
        return causes.stream().anyMatch(PersistenceException.class::isInstance)
                ? Optional.of(new Failure(Kind.REFUSED, null, thrown))
                : Optional.empty();
    }

    /** What a failed attempt to reach the database is answered with. */
    static UnavailableException unreachable(Throwable cause) {
        return UnavailableException.causedBy(StoreCodes.STORE_UNAVAILABLE, "The store cannot be reached", cause);
    }

    /**
     * What a failed statement is answered with.
     *
     * @param inserting the new aggregates that may have been written by it
     */
    VisionCraftException atStatement(List<Aggregate<?>> inserting) {
        return switch (kind) {
            case DUPLICATE -> duplicate(inserting);
            case CLASH -> clash();
            case ROLLED_BACK -> JpaSession.rolledBack(cause);
            case UNREACHABLE -> unreachable(cause);
            case REFUSED ->
                UnavailableException.causedBy(StoreCodes.STORE_UNAVAILABLE, "The store refused a statement", cause);
        };
    }

    /** What a failed commit is answered with. */
    VisionCraftException atCommit() {
        return switch (kind) {
            case DUPLICATE -> duplicate(List.of());
            case CLASH -> clash();
            case ROLLED_BACK -> JpaSession.rolledBack(cause);
            case UNREACHABLE, REFUSED -> outcomeUnknown(cause);
        };
    }

    /** What a host that could not begin a transaction is answered with: what it said, if it was no failure of the store. */
    static RuntimeException atBegin(Exception said, SupportedDatabase database) {
        return of(said, database)
                .<RuntimeException>map(failure -> unreachable(failure.cause))
                .orElseGet(() -> said instanceof RuntimeException unchecked
                        ? unchecked
                        : new IllegalStateException("No transaction could be begun", said));
    }

    /**
     * What a host that could not commit is answered with. Managers of distributed transactions say what the store said beside
     * their own exception and not below it.
     */
    static VisionCraftException atCommit(Exception said, SupportedDatabase database) {
        return Stream.concat(Stream.of(said), Stream.of(said.getSuppressed()))
                .flatMap(one -> of(one, database).stream())
                .findFirst()
                .map(Failure::atCommit)
                .orElseGet(() -> outcomeUnknown(said));
    }

    private static UnavailableException outcomeUnknown(Throwable cause) {
        return UnavailableException.causedBy(
                StoreCodes.OUTCOME_UNKNOWN,
                "The store did not confirm the commit: the change may or may not have happened",
                cause);
    }

    /** A declared unique key is taken; else an id, which only a record of the same type can have taken. */
    private VisionCraftException duplicate(List<Aggregate<?>> inserting) {
        Optional<UniqueKey> key = Constraints.keyOf(constraint);
        if (key.isPresent()) {
            return key.get().violated();
        }
        List<Aggregate<?>> suspects = inserting.stream()
                .filter(record ->
                        constraint == null || Constraints.primaryKeyOf(record).equals(constraint))
                .collect(toList());
        return switch (suspects.size()) {
            case 0 -> clash();
            case 1 ->
                StaleAggregateException.onSave(
                        suspects.get(0).aggregateType(), suspects.get(0).id(), 0);
            default ->
                ConflictException.transientClash(
                        StaleAggregateException.CODE, "The id of a new record is taken", cause);
        };
    }

    private ConflictException clash() {
        return clash(cause);
    }

    /** What is answered where another transaction was in the way. */
    static ConflictException clash(@Nullable Throwable cause) {
        return ConflictException.transientClash(
                StoreCodes.CLASH, "Another transaction changed the same records at the same time", cause);
    }

    /** The name of the violated constraint. Where a batch failed, its own text quotes the rows and is not looked at. */
    private static Optional<String> constraint(List<SQLException> violations, SupportedDatabase database) {
        return violations.stream()
                .filter(one -> !(one instanceof BatchUpdateException))
                .flatMap(one -> database.constraint(one).stream())
                .findFirst();
    }

    /** What a driver says of a line that is cut helps, but for a batch, whose text quotes what was being written. */
    private static boolean quotesRows(List<SQLException> said) {
        return said.stream().anyMatch(BatchUpdateException.class::isInstance);
    }

    private static boolean lostConnection(SQLException one) {
        return stateOf(one).startsWith(CONNECTION_CLASS)
                || one instanceof SQLTransientConnectionException
                || one instanceof SQLNonTransientConnectionException;
    }

    private static boolean lockRefused(Throwable one) {
        return one instanceof OptimisticLockException
                || one instanceof PessimisticLockException
                || one instanceof LockTimeoutException;
    }

    private static String stateOf(SQLException one) {
        return one.getSQLState() == null ? "" : one.getSQLState();
    }

    /** The same failure with its codes and its place in the code, but not its text, which may quote rows. */
    private static SQLException withoutText(SQLException one) {
        SQLException bare = new SQLException(
                one.getClass().getSimpleName() + ", SQL state " + one.getSQLState() + ", vendor code "
                        + one.getErrorCode(),
                one.getSQLState(),
                one.getErrorCode());
        bare.setStackTrace(one.getStackTrace());
        return bare;
    }

    private static List<Throwable> causes(Throwable thrown) {
        Set<Throwable> causes = new LinkedHashSet<>();
        for (Throwable one = thrown; one != null && causes.add(one); one = one.getCause()) {
            if (one instanceof SQLException first) {
                for (SQLException next = first.getNextException();
                        next != null && causes.add(next);
                        next = next.getNextException()) {
                    // collected by the condition
                }
            }
        }
        return new ArrayList<>(causes);
    }
}
