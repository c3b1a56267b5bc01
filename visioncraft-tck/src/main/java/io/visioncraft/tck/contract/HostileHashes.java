package io.visioncraft.tck.contract;

import java.util.List;
import java.util.stream.Stream;

/**
 * Stored hashes that nobody made, in the notations of the field: the PHC string format, modular crypt and Spring's prefix. What
 * they ask for is out of any bounds, or malformed; a hasher that does not know the algorithm cannot use them either.
 */
final class HostileHashes {

    private static final String SALT = "c29tZXNhbHRzb21lc2FsdA";
    private static final String OUTPUT = "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    private static final String BCRYPT = "$31$abcdefghijklmnopqrstuu5LPdMKVJGB9SYRCbBJhQwq9N1HzHbGa";

    private HostileHashes() {}

    static List<String> all() {
        return Stream.of("", "{argon2}", "{argon2id}")
                .flatMap(prefix -> Stream.of(
                                "$argon2id$v=19$m=2097152,t=2,p=1$" + SALT + "$" + OUTPUT,
                                "$argon2id$v=19$m=99999999999,t=2,p=1$" + SALT + "$" + OUTPUT,
                                "$argon2id$v=19$m=-19456,t=2,p=1$" + SALT + "$" + OUTPUT,
                                "$argon2id$v=19$m=0,t=2,p=1$" + SALT + "$" + OUTPUT,
                                "$argon2id$v=19$m=19456,t=2147483647,p=1$" + SALT + "$" + OUTPUT,
                                "$argon2id$v=19$m=19456,t=0,p=1$" + SALT + "$" + OUTPUT,
                                "$argon2id$v=19$m=19456,t=2,p=0$" + SALT + "$" + OUTPUT,
                                "$argon2id$v=19$m=19456,t=2,p=16777216$" + SALT + "$" + OUTPUT,
                                "$argon2id$v=99$m=19456,t=2,p=1$" + SALT + "$" + OUTPUT,
                                "$argon2id$v=19$m=19456,t=2,p=1$$" + OUTPUT,
                                "$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$",
                                "$argon2id$v=19$m=19456,t=2,p=1$" + SALT,
                                "$argon2id$v=19$$" + SALT + "$" + OUTPUT,
                                "$argon2i$v=19$m=2097152,t=2,p=1$" + SALT + "$" + OUTPUT,
                                "$2a" + BCRYPT,
                                "$2b" + BCRYPT,
                                "$scrypt$ln=30,r=1048576,p=1024$" + SALT + "$" + OUTPUT,
                                "$pbkdf2-sha256$i=2147483647$" + SALT + "$" + OUTPUT)
                        .map(hash -> prefix + hash))
                .toList();
    }
}
