package io.visioncraft.examples.quickstart;

import java.io.Serial;

/** The run cannot go on; the message is the one line that the user reads. */
final class RunFailed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    RunFailed(String reason) {
        super(reason.lines().findFirst().orElse(""));
    }
}
