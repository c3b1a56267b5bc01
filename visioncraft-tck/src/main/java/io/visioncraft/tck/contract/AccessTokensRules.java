package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules TOK. */
final class AccessTokensRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Access tokens",
            AccessTokensContract.class,
            must(
                    "TOK-1",
                    "A token that was issued is accepted with the same claims.",
                    "Session, credential generation and time of log-in are checked by the library after that.",
                    "Look for a claim that is not written, or read as another type."),
            must(
                    "TOK-2",
                    "A token is accepted until it expires, plus at most 30 s, and never after.",
                    "A stolen token would be good for ever.",
                    "Compare with the clock that was given, not with the system's."),
            must(
                    "TOK-3",
                    "A token from the future is refused, beyond 30 s.",
                    "Somebody has made it with another clock.",
                    "Look at iat and nbf."),
            must(
                    "TOK-4",
                    "A token made with other keys is refused.",
                    "Anybody could be anybody.",
                    "Look for a signature that is never checked, or a key that is taken from the token itself."),
            must(
                    "TOK-5",
                    "Whatever else is presented is refused: null, empty, huge, alg none, hostile text; never by an exception.",
                    "It comes from the network.",
                    "Check length and form first; the algorithm is the key's, never the header's."),
            must(
                    "TOK-6",
                    "A token of which one character was changed, or the end cut off, is refused.",
                    "One token has one spelling; else a revoked one is not recognised.",
                    "Base64 has spare bits in the last character: demand the canonical form."),
            must(
                    "TOK-7",
                    "A refusal gives a short constant as its reason and nothing of the token.",
                    "Reasons reach logs and metrics.",
                    "Look for the message of the token library."),
            must(
                    "TOK-8",
                    "Tokens are issued and verified by several threads at once.",
                    "Every request brings one.",
                    "Look for a signer or parser that is shared."));

    private AccessTokensRules() {}
}
