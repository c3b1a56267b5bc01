package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules IDK. */
final class IdempotencyRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Idempotency keys",
            IdempotencyContract.class,
            must(
                    "IDK-1",
                    "A receipt comes back equal, for its scope, use case and key only, compared as bytes.",
                    "Another caller's key is another key.",
                    "Look for a key that is cut at fewer than 200 characters, or folded."),
            must(
                    "IDK-2",
                    "Of two calls with one key one passes; the other is told that the key is in use, retryable.",
                    "A client that asks twice would pay twice.",
                    "A unique constraint over scope, use case and key; a find before the insert is not enough."),
            must(
                    "IDK-3",
                    "A receipt takes the place of an expired one, and of two that do so at once one passes.",
                    "Keys may be used anew after 30 days.",
                    "Replace by compare-and-set on the old expiry; a delete and an insert let both through."),
            must(
                    "IDK-4",
                    "A receipt whose transaction rolls back is gone, and its key is free.",
                    "The client asks again and would be told of an effect that never was.",
                    "Look for a receipt that is recorded before the effect, in a transaction of its own."),
            must(
                    "IDK-5",
                    "Only receipts that expired before an instant are removed, at most as many as asked, and they are counted.",
                    "A receipt that is removed too early lets the effect happen twice.",
                    "Compare expiry < before; look at the limit of the DELETE."),
            must(
                    "IDK-6",
                    "An expired receipt is found until it is removed or replaced.",
                    "Whether it counts is decided by the library's clock, not by the store's.",
                    "Look for a query that compares with the store's own time."));

    private IdempotencyRules() {}
}
