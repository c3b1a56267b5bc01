package io.visioncraft.testkit.memory;

/** Lets the store in memory fail as a database does. */
public final class Doomed {

    private Doomed() {}

    /** Dooms the transaction that is open on this thread, or the work that only reads without one. */
    public static void transactionOf(InMemoryPersistence store) {
        ((Transactions) store.transactions()).current().doom();
    }
}
