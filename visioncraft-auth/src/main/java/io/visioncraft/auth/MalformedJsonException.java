package io.visioncraft.auth;

import java.io.Serial;

/** The text is not JSON, or JSON that we do not read. Never leaves the package; says where, never what; has no stack trace. */
final class MalformedJsonException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String problem, int position) {
        super(problem + " at character " + position, null, false, false);
    }
}
