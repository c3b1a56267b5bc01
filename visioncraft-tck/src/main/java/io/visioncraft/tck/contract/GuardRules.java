package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;
import static io.visioncraft.tck.contract.ContractRule.should;

/** The rules GRD. */
final class GuardRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Guards",
            GuardContract.class,
            must(
                    "GRD-1",
                    "A guard lets one transaction in at a time.",
                    "What no constraint can say (one administrator is left, the tree has no circle) rests on it.",
                    "Look whether hold takes the lock, for the key it was given, on the transaction's own connection."),
            must(
                    "GRD-2",
                    "A guard is held to the end of the outermost transaction, commit included.",
                    "What was checked under it must still hold when it is committed.",
                    "Look for a lock that ends with the statement or the nested call, or before the commit."),
            must(
                    "GRD-3",
                    "A guard is given back on every path: commit, any throwable, a refused write, a refused commit.",
                    "One failure would stop every later use case of its kind.",
                    "Release in a finally, or bind the lock to the transaction of the store."),
            must(
                    "GRD-4",
                    "Holding a key twice in a transaction, nested calls included, is holding it once.",
                    "Several use cases in a host's transaction ask for the same guard.",
                    "Look for a count that is not brought back to 0, or a lock that is not re-entrant."),
            should(
                    "GRD-5",
                    "Holding one key keeps nobody from another.",
                    "Each service has its own prices; one series of numbers does not wait for another.",
                    "Look for keys that are folded, hashed or cut, and for locks on pages or tables."),
            should(
                    "GRD-6",
                    "A guard keeps nobody from reading.",
                    "Browsing would stop while the catalogue is edited.",
                    "Lock a row that stands for the guard, not those that it protects."),
            must(
                    "GRD-7",
                    "Reads made after hold returns see what earlier holders committed, or the transaction is refused as a clash.",
                    "The check under the guard would be made on what was true before.",
                    "At SNAPSHOT or SERIALIZABLE, write to the guard's row so that a stale snapshot is refused; clear caches."),
            must(
                    "GRD-8",
                    "Of two transactions that wait for each other, one is refused with concurrent-change, retryable, and the"
                            + " other goes on.",
                    "Use cases in a host's transaction take guards in any order.",
                    "Look for the database's deadlock and lock-timeout codes in the mapping of failures."),
            must(
                    "GRD-9",
                    "It is so too with guards that nobody held before.",
                    "Two wait for the lock timeout and are both refused, whenever customers, services or series are new.",
                    "If a row is made when its key is first held, see whether the database finds a deadlock among insertions;"
                            + " if not, make rows under the lock of one that is there."),
            must(
                    "GRD-10",
                    "A guard is waited for until the transaction's deadline and no longer, then refused with"
                            + " concurrent-change, retryable.",
                    "One tool that holds a row would stop every caller, and each would keep a connection.",
                    "Set the lock wait of the statement that takes the guard to the time that is left; a store that counts in"
                            + " seconds rounds up."));

    private GuardRules() {}
}
