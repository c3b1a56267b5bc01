package io.visioncraft.spring.boot.migrations;

import java.io.Serial;

/** The application is wired so that the library's migrations cannot run, or the host's would meet them. */
final class MigrationsSetupException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * Says so.
     *
     * @param found what was found
     * @param action what to write where
     */
    MigrationsSetupException(String found, String action) {
        super(found);
        this.action = action;
    }

    String action() {
        return action;
    }
}
