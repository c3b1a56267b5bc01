package io.visioncraft.internal;

import org.jspecify.annotations.Nullable;

/**
 * The content of a command that carries an idempotency key (GEN-7). It is read only when it is asked for: after the caller
 * was authorised and each part of the command was found to be of bounded length. It is read once, however often the use case
 * runs. Used by one thread.
 */
final class Content {

    private final @Nullable Object command;
    private @Nullable String fingerprint;

    Content(@Nullable Object command) {
        this.command = command;
    }

    /** The fingerprint that distinguishes this content from any other. */
    String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = Fingerprint.of(command);
            fingerprint = known;
        }
        return known;
    }
}
