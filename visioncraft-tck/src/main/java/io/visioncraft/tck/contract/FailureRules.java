package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules FLT. */
final class FailureRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Failures",
            FailureContract.class,
            must(
                    "FLT-1",
                    "A store that cannot be reached is unavailable (store-unavailable), never an empty answer, whatever it is asked.",
                    "Not found is a fact about the business; a cut line is not.",
                    "Look for a catch that answers Optional.empty or an empty list."),
            must(
                    "FLT-2",
                    "Nothing is stored of a transaction whose connection was lost before its commit.",
                    "The caller is told that it failed, and does it again.",
                    "Look for auto-commit, and for a lost connection that is replaced in the midst of a transaction."),
            must(
                    "FLT-3",
                    "A connection that is lost at commit is outcome-unknown, not a failure like any other.",
                    "The effect may have happened: only the same call with its idempotency key is safe.",
                    "Tell a failure of commit from one of a statement."),
            must(
                    "FLT-4",
                    "A row that makes no valid record is unavailable (corrupt-record), with type and id in the details.",
                    "Not found would let the library make a second one; the operator has to know which.",
                    "Look where the constructor of the record throws while a row is read."),
            must(
                    "FLT-5",
                    "A rejection says nothing of the store or of other people's records.",
                    "Messages reach clients.",
                    "Look for the database's own message, which quotes the constraint and the value."));

    private FailureRules() {}
}
