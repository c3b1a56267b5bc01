package io.visioncraft.tck.suite;

import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RawPassword;

/** Hashes as another hasher does, while something happens. */
record SlowHasher(PasswordHasher hasher, Runnable meanwhile) implements PasswordHasher {

    @Override
    public PasswordHash hash(RawPassword password) {
        meanwhile.run();
        return hasher.hash(password);
    }

    @Override
    public Verification verify(RawPassword password, PasswordHash hash) {
        meanwhile.run();
        return hasher.verify(password, hash);
    }

    @Override
    public void burn(RawPassword password) {
        meanwhile.run();
        hasher.burn(password);
    }
}
