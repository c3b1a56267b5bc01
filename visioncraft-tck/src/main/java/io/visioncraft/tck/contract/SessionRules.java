package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules SES. */
final class SessionRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Accounts, sessions and refresh tokens",
            SessionContract.class,
            must(
                    "SES-1",
                    "The open sessions of a user are listed least recently used first, ties by id.",
                    "When there are too many, the first one ends.",
                    "ORDER BY last use, then id; only that user's."),
            must(
                    "SES-2",
                    "A session that is ended is no longer among the open ones, in the transaction that ends it as well.",
                    "A change of password ends every session; one that is missed stays with the thief.",
                    "Flush before queries."),
            must(
                    "SES-3",
                    "Expired sessions are among the open ones until they are ended.",
                    "Whether one has expired is decided by the library's clock.",
                    "Look for a query that compares with the store's own time."),
            must(
                    "SES-4",
                    "A refresh token is rotated once, whoever tries at the same time.",
                    "Two live successors are how a stolen token goes unnoticed.",
                    "The version is compared in the statement that writes."),
            must(
                    "SES-5",
                    "All sessions of a user are listed by id, after the last one known, ended and expired ones included.",
                    "What is held about a person is handed out whole, and nobody else's with it.",
                    "Look for the condition of the open ones, and for a limit of 0 that means no limit."),
            must(
                    "SES-6",
                    "An account is the user with its present role and credentials, by id and by e-mail key, the writes of the open"
                            + " transaction included.",
                    "Every call is authorised by it: a role that was taken away must be gone at the next call.",
                    "Join the tables; flush before queries, and look for what a session or a cache still holds."),
            must(
                    "SES-7",
                    "There is an account of a user without credentials and none of nobody; sign-ins are those of users with"
                            + " credentials, also where none is open.",
                    "An invited user has no password yet, and whoever logs in for the first time has no session.",
                    "Outer joins to credentials and sessions; conditions on a joined table belong into the join."),
            must(
                    "SES-8",
                    "An account shows its user and credentials, and the session by which it was asked for, as of one committed moment.",
                    "A suspension changes all of them: a call must not see one before it and another after it.",
                    "One statement, or a snapshot that spans several."),
            must(
                    "SES-9",
                    "Expired sessions and refresh tokens are removed, ended or rotated ones included, no more than are asked for, the oldest"
                            + " first; what has its time still to come stays.",
                    "Housekeeping goes on batch by batch: what is removed too early logs somebody out, what stays grows for ever.",
                    "Compare the expiry with the instant that is given, and order by it."),
            must(
                    "SES-10",
                    "A session comes with the account of its user, and a refresh token with its session and that account, ended, expired and"
                            + " replaced ones included, the writes of the open transaction too; of none that is stored comes nothing.",
                    "Each call with an access token is authorised by it: a session that has ended must be gone at the next call.",
                    "Join the tables; whether a session lives is decided by the library."));

    private SessionRules() {}
}
