package io.visioncraft.persistence.jpa;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads exceptions of drivers and providers, and removes texts that may quote rows. */
final class Said {

    private static final String CONNECTION_CLASS = "08";

    private Said() {}

    /** Whether a message may quote rows, as that of a failed batch does. Other messages of a lost connection help in a log. */
    static boolean quotesRows(List<SQLException> said) {
        return said.stream().anyMatch(BatchUpdateException.class::isInstance);
    }

    static boolean lostConnection(SQLException one) {
        return stateOf(one).startsWith(CONNECTION_CLASS)
                || one instanceof SQLTransientConnectionException
                || one instanceof SQLNonTransientConnectionException;
    }

    static boolean lockRefused(Throwable one) {
        return one instanceof OptimisticLockException
                || one instanceof PessimisticLockException
                || one instanceof LockTimeoutException;
    }

    static String stateClassOf(SQLException one) {
        return stateOf(one).length() < 2 ? "" : stateOf(one).substring(0, 2);
    }

    static String stateOf(SQLException one) {
        return one.getSQLState() == null ? "" : one.getSQLState();
    }

    /** Copies a failure with its codes and stack trace, without its message, which may quote rows. */
    static SQLException withoutText(SQLException one) {
        SQLException bare = new SQLException(
                one.getClass().getSimpleName() + ", SQL state " + one.getSQLState() + ", vendor code "
                        + one.getErrorCode(),
                one.getSQLState(),
                one.getErrorCode());
        bare.setStackTrace(one.getStackTrace());
        return bare;
    }

    static List<Throwable> causes(Throwable thrown) {
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
