package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;
import static io.visioncraft.tck.contract.ContractRule.should;

import java.util.List;

/** The rules TXN. */
final class TransactionRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Transactions",
            List.of(TransactionContract.class, ForeseenContract.class),
            must(
                    "TXN-1",
                    "A transaction commits when its work returns, and all that it wrote is there for everybody.",
                    "A use case has told its caller that the order is placed.",
                    "Look for a repository that is not part of the transaction, and for a commit that is not reached."),
            must(
                    "TXN-2",
                    "A transaction rolls back when its work throws an unchecked exception.",
                    "Half of a use case would stay.",
                    "Look at each repository that the test names: it writes past the transaction."),
            must(
                    "TXN-3",
                    "A transaction rolls back when its work throws a checked exception.",
                    "Hosts run their own code, with their own exceptions, inside a transaction.",
                    "Many frameworks commit on checked exceptions unless they are told otherwise."),
            must(
                    "TXN-4",
                    "A transaction rolls back when its work throws an error.",
                    "A stack overflow in the midst of a use case is no reason to keep its first half.",
                    "Look for a catch of Exception where Throwable is meant."),
            must(
                    "TXN-5",
                    "What the work throws is passed on as it is, however deep it was nested.",
                    "The library tells rejections apart by type and code; a wrapper hides both.",
                    "Look for a catch that wraps, and for a rollback that throws its own failure in place of the first."),
            must(
                    "TXN-6",
                    "A transaction sees its own writes, by id and in lists.",
                    "A feature acts on what another has just saved.",
                    "Flush before queries, and keep no cache that queries pass by."),
            must(
                    "TXN-7",
                    "Nobody else sees what a transaction wrote before it commits, not even when it rolls back later.",
                    "Decisions would rest on what never happened.",
                    "The isolation must be READ COMMITTED or above; look for a shared cache that is filled too early."),
            must(
                    "TXN-8",
                    "When a commit is refused, nothing of the transaction is stored in any repository.",
                    "The library runs the use case again and would find its own leftovers.",
                    "Look for writes that are applied while others are still being checked."),
            must(
                    "TXN-9",
                    "A nested call joins the open transaction: its writes go when the outer one rolls back.",
                    "Hosts put several use cases into one transaction of their own.",
                    "Look for a nested call that begins or commits a transaction."),
            must(
                    "TXN-10",
                    "After nested work has thrown, the outer transaction cannot commit even if the failure was caught: it is"
                            + " refused as rolled-back, retryable.",
                    "The nested half was meant to be undone, and nothing but a rollback of the whole can do it.",
                    "Remember the failure on the transaction when the nested call ends by throwing."),
            must(
                    "TXN-11",
                    "Nested work sees the writes around it, and the work around sees what nested work wrote.",
                    "It is one transaction.",
                    "Look for a second connection or session."),
            must(
                    "TXN-12",
                    "active() answers true inside a transaction and nested ones of this thread, else false.",
                    "By it the library decides whether it may run a use case again.",
                    "Look for a flag that is not cleared on a failure, or that is not the thread's own."),
            must(
                    "TXN-13",
                    "An action registered by afterCommit runs once, in order, after the outermost commit, with no transaction"
                            + " open.",
                    "Listeners hear of what is stored; they read it and may open transactions.",
                    "Look for actions that run when nested work ends, or that are kept for the next transaction."),
            must(
                    "TXN-14",
                    "No action runs after a rollback, then or later.",
                    "Listeners would hear of what never happened.",
                    "Drop the actions with the transaction, on every path."),
            must(
                    "TXN-15",
                    "What an action throws reaches neither the caller nor the other actions, and undoes nothing.",
                    "The change is committed; the caller would take it for a failure and do it again.",
                    "Catch Throwable around each action by itself."),
            must(
                    "TXN-16",
                    "Nothing of a transaction that failed leaks into the next one on the thread.",
                    "Threads are pooled: the next one belongs to somebody else.",
                    "Close or clear the session, and whatever the thread holds, on every path."),
            must(
                    "TXN-17",
                    "Transactions of several threads are apart: each commits or rolls back by itself.",
                    "One caller's failure would undo another's order.",
                    "Look for state of the transaction in a field instead of the thread's."),
            must(
                    "TXN-18",
                    "A repository, a guard or afterCommit used without a transaction is an IllegalStateException.",
                    "Used silently, each statement would be a transaction of its own.",
                    "Check in every method that a transaction is open, or for reads a reading."),
            should(
                    "TXN-19",
                    "Persistence answers with the same objects each time.",
                    "The library keeps what it was given first.",
                    "Make the repositories when the store is opened."),
            must(
                    "TXN-20",
                    "A write that has to wait for another transaction's row or unique key waits until its own deadline and no"
                            + " longer, then is refused as a retryable conflict, and nothing of it is stored.",
                    "A row that somebody's tool has locked would take one connection after the other, until none is left.",
                    "Bound every statement that may wait: updates, deletes and inserts as well as those that take guards."),
            must(
                    "TXN-21",
                    "A read that was foreseen sees what its transaction has written since, by id and in lists.",
                    "Whoever calls does not know whether a store has read ahead.",
                    "Forget what was read ahead at each write, or ignore what is foreseen."),
            must(
                    "TXN-22",
                    "A read that was foreseen sees what others committed under a guard before it was taken.",
                    "What is decided under the guard would rest on what was there before it.",
                    "Forget what was read ahead at each guard and each lock, or send it behind them."),
            must(
                    "TXN-23",
                    "Reads may be foreseen that find nothing, that fail, that are never asked, or twice: no answer and no write is"
                            + " another for that, and nothing is locked before a guard is taken.",
                    "The library foresees what most calls ask, before it knows whether this one will.",
                    "Remember nothing of a read while it is only foreseen: it has found nothing because nobody has looked. It fails"
                            + " and locks where it is asked, not before. An answer is for the same question, with equal arguments."),
            must(
                    "TXN-24",
                    "What was foreseen in a transaction is known in no other one: not in the next one on the thread, and not in one"
                            + " of another thread.",
                    "The other one would be answered out of the past, or without its own writes.",
                    "Keep what was read ahead with the transaction, not with the thread or the store."));

    private TransactionRules() {}
}
