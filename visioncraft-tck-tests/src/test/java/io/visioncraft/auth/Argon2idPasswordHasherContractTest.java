package io.visioncraft.auth;

import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.tck.contract.Capability;
import io.visioncraft.tck.contract.PasswordHasherContract;
import java.util.List;
import java.util.Set;

class Argon2idPasswordHasherContractTest extends PasswordHasherContract {

    private final PasswordHasher hasher =
            Argon2idPasswordHasher.builder().memoryKib(7_168).iterations(1).build();

    @Override
    protected PasswordHasher hasher() {
        return hasher;
    }

    @Override
    public Set<Capability> lacks() {
        return Set.of();
    }

    @Override
    protected PasswordHash outdatedHash(RawPassword password) {
        return Argon2idPasswordHasher.builder()
                .memoryKib(7_169)
                .iterations(1)
                .build()
                .hash(password);
    }

    @Override
    protected List<String> hostileHashes() {
        String good = hasher.hash(RawPassword.of("x")).value();
        return List.of(
                good.replace("m=7168", "m=2097152"),
                good.replace("t=1", "t=0"),
                good.replace("t=1", "t=4294967297"),
                good.replace("p=1", "p=0"),
                good.replace(",p=1", ""),
                good.replace("$argon2id$", "$argon2d$"),
                good + "=");
    }
}
