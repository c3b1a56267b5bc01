package io.visioncraft.auth;

import java.io.Serial;

/**
 * The text is not JSON, or JSON that {@link StrictJson} refuses. It never leaves the package and has no stack trace. The
 * message tells the position and does not quote the text.
 */
final class MalformedJsonException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String problem, int position) {
        super(problem + " at character " + position, null, false, false);
    }
}
