package io.visioncraft.persistence.jpa.host;

import io.visioncraft.persistence.jpa.HostTransactions;
import io.visioncraft.persistence.jpa.JpaPersistence;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.Callable;

/** An application that has transactions of its own and rows of its own. */
public interface Host {

    /** The library's store in its transactions. */
    JpaPersistence join();

    EntityManagerFactory factory();

    /** Its entity manager, for any thread. */
    EntityManager em();

    /** Its transactions, for the library. */
    HostTransactions transactions();

    /**
     * Runs work in a new transaction of its own, which sets aside the one that is open, commits when the work returns and
     * rolls back when it throws anything.
     */
    <T> T inTransaction(Callable<T> work) throws Exception;

    /** The same in one that it declares to be for reading only. */
    <T> T reading(Callable<T> work) throws Exception;

    /**
     * Runs work with one persistence context that is kept from transaction to transaction and between them, as for a web
     * request.
     */
    <T> T inView(Callable<T> work) throws Exception;

    /** Runs work when the open transaction has committed and tells of it, as early as listeners of the host are told. */
    void afterCommit(Runnable work);

    /** Makes sure that the open transaction never commits. */
    void setRollbackOnly();
}
