package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules HSH. */
final class PasswordHasherRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Password hashing",
            PasswordHasherContract.class,
            must(
                    "HSH-1",
                    "The password that was hashed is accepted: any characters, up to the longest.",
                    "Its owner could never log in.",
                    "Look for an algorithm that refuses NUL or more than 72 bytes, and hash what it is fed beforehand."),
            must(
                    "HSH-2",
                    "Another password differs, in one letter, one blank or one accent.",
                    "Each folding makes guessing easier.",
                    "Look for trimming, lower case, or an encoding that turns what it does not know into question marks."),
            must(
                    "HSH-3",
                    "Every code point counts, however long the password is.",
                    "Long passphrases that begin alike would all be one password.",
                    "bcrypt ignores what follows byte 72."),
            must(
                    "HSH-4",
                    "A NUL in a password ends nothing.",
                    "A password of one letter and a NUL would be one letter.",
                    "Look for a library in C behind the algorithm."),
            must(
                    "HSH-5",
                    "Every hash has a salt of its own.",
                    "Two people with one password would be seen to have it, and tables of hashes would work.",
                    "The salt comes from SecureRandom, anew for each hash."),
            must(
                    "HSH-6",
                    "A stored hash that is malformed, of an unknown algorithm or out of bounds is UNUSABLE, never an exception.",
                    "A row that somebody planted would stop log-in or, worse, take all memory.",
                    "Parse and bound the stored text before the algorithm sees it; no noop, no MD5."),
            must(
                    "HSH-7",
                    "A hash that somebody changed is never accepted.",
                    "What follows or is missing must not be ignored.",
                    "Match the whole of the stored text; compare all bytes, in constant time."),
            must(
                    "HSH-8",
                    "A right password on a hash of other parameters is MATCHES_OUTDATED.",
                    "The library then makes a new hash; so yesterday's parameters disappear.",
                    "Compare the stored parameters with today's."),
            must(
                    "HSH-9",
                    "A hash is at most 512 printable ASCII characters and shows nothing of the password.",
                    "It is stored in a column of that length.",
                    "Look at the length of salt and output, and at the encoding."),
            must(
                    "HSH-10",
                    "burn takes whatever password verify takes, and answers nothing.",
                    "An unknown account must not be told apart by an error or by time.",
                    "Check against a dummy hash of today's parameters, so that it costs what a check costs: that the contract cannot see."),
            must(
                    "HSH-11",
                    "Used by several threads it stays right; beyond its limit it answers hashing-overloaded, retryable.",
                    "Many log-ins at once must not take all memory.",
                    "Look for a digest that is shared between threads, and bound what runs in parallel."));

    private PasswordHasherRules() {}
}
