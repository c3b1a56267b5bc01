package io.visioncraft.spring.boot.jpa;

import java.sql.SQLException;

/**
 * What the driver says of a connection that it does not give. Its words come last: a pool says no more than that it could not be
 * started, and a provider less.
 */
final class DriverWords {

    private DriverWords() {}

    /** {@return the driver's words with its SQL state; without a driver, those of what failed first} */
    static String in(Throwable refused) {
        Throwable last = refused;
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            last = cause instanceof SQLException ? cause : last;
        }
        if (last instanceof SQLException driver) {
            return driver.getMessage() + " (SQL state " + driver.getSQLState() + ").";
        }
        return last.getMessage() == null ? last.getClass().getName() : last.getMessage();
    }
}
