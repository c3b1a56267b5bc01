package io.visioncraft.tck;

import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.tck.contract.Capability;
import io.visioncraft.tck.contract.PasswordHasherContract;
import io.visioncraft.testkit.FastPasswordHasher;
import java.util.Set;

class FastPasswordHasherTest extends PasswordHasherContract {

    private final FastPasswordHasher hasher = new FastPasswordHasher();

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
        PasswordHash hash = hasher.hash(password);
        hasher.age();
        return hash;
    }
}
