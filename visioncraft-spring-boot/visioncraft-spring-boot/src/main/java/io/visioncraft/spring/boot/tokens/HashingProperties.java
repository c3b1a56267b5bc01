package io.visioncraft.spring.boot.tokens;

import io.visioncraft.auth.Argon2idPasswordHasher;
import io.visioncraft.spring.boot.PropertyFaults;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DataSizeUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;

/**
 * The cost of hashing a password with Argon2id. A bean of type {@code PasswordHasher} takes the place of all of them.
 *
 * @param memory Memory of one hash, 7MB to 256MB. Without a unit, megabytes.
 * @param iterations Passes over the memory, 1 to 10.
 * @param parallelism Lanes of one hash, 1 to 4. More are no faster, since one thread computes them all.
 * @param permits How many passwords are hashed at once, 1 to 1,024. By default one per core, but no more than fit a quarter of the
 *     heap.
 * @param queue How many calls may wait for a permit, 0 to 100,000. By default 64 for each permit.
 * @param maxWait How long a call waits for a permit at most, zero to 1 minute. Then it is refused with hashing-overloaded. With
 *     its unit, as in 5s.
 */
@ConfigurationProperties(value = "visioncraft.passwords.hashing", ignoreUnknownFields = false)
record HashingProperties(
        @DefaultValue("19MB") @DataSizeUnit(DataUnit.MEGABYTES)
        DataSize memory,

        @DefaultValue("2") int iterations,
        @DefaultValue("1") int parallelism,
        @Nullable Integer permits,
        @Nullable Integer queue,
        @DefaultValue("5s") Duration maxWait) {

    Argon2idPasswordHasher hasher() {
        PropertyFaults faults = new PropertyFaults("visioncraft.passwords.hashing");
        Argon2idPasswordHasher.Builder hasher = Argon2idPasswordHasher.builder();
        // the builder refuses these three together, so each is tried alone
        faults.read(
                "memory",
                () -> Argon2idPasswordHasher.builder().memoryKib(kib()).build());
        faults.read(
                "iterations",
                () -> Argon2idPasswordHasher.builder().iterations(iterations).build());
        faults.read(
                "parallelism",
                () -> Argon2idPasswordHasher.builder().parallelism(parallelism).build());
        if (permits != null) {
            faults.read("permits", () -> hasher.permits(permits));
        }
        if (queue != null) {
            faults.read("queue", () -> hasher.queue(queue));
        }
        faults.read("max-wait", () -> hasher.maxWait(maxWait));
        faults.throwIfAny();
        return hasher.memoryKib(kib())
                .iterations(iterations)
                .parallelism(parallelism)
                .build();
    }

    private int kib() {
        return (int) Math.max(0, Math.min(memory.toKilobytes(), Integer.MAX_VALUE));
    }
}
