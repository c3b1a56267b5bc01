package io.visioncraft.persistence.jpa;

import jakarta.persistence.ConnectionFunction;
import java.sql.Connection;

/** Lends the connection of one transaction, or of work that only reads, and ends it. Not thread-safe. */
interface Lender {

    /** Runs work with the connection. What a statement throws is the failure, or its cause. */
    <T> T lend(ConnectionFunction<Connection, T> work);

    /** Sends what a host has changed in its persistence context and not sent yet. */
    void flush();

    /** Whether a transaction has begun that the library ends. */
    boolean begun();

    void commit();

    void rollBack();

    /** Gives the connection back. */
    void close();
}
