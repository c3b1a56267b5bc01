package io.visioncraft.internal;

import org.jspecify.annotations.Nullable;

/**
 * The content of a command that carries an idempotency key (GEN-7). It is not looked at before somebody asks, which is after
 * the caller was authorised and each part of the command was found to be of a bounded length; then once, however often the
 * use case is run again. Used by one thread.
 */
final class Content {

    private final @Nullable Object command;
    private @Nullable String fingerprint;

    Content(@Nullable Object command) {
        this.command = command;
    }

    /** What tells this content from any other. */
    String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = Fingerprint.of(command);
            fingerprint = known;
        }
        return known;
    }
}
