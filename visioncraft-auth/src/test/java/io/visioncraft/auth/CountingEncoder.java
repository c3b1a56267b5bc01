package io.visioncraft.auth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Counts the calls of the encoder behind it and how many of them ran at once at most. */
final class CountingEncoder implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final Runnable meanwhile;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<String> checked = Collections.synchronizedList(new ArrayList<>());

    CountingEncoder(PasswordEncoder encoder, Runnable meanwhile) {
        this.encoder = encoder;
        this.meanwhile = meanwhile;
    }

    static CountingEncoder of(PasswordEncoder encoder) {
        return new CountingEncoder(encoder, () -> {});
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            checked.add(String.valueOf(encoded));
            meanwhile.run();
            return encoder.matches(password, encoded);
        } finally {
            running.decrementAndGet();
        }
    }

    /** The hashes that were checked, in order. */
    List<String> checked() {
        return List.copyOf(checked);
    }

    /** How many checks ran at once at most. */
    int most() {
        return most.get();
    }
}
