package io.visioncraft.tck.suite;

import org.junit.jupiter.api.Assumptions;

/** What suites need that try generated values. */
final class Generators {

    private Generators() {}

    /** Skips the test where they are missing, with that reason. */
    static void require() {
        try {
            Class.forName("net.jqwik.api.sessions.JqwikSession");
        } catch (ClassNotFoundException missing) {
            Assumptions.abort("This suite tries generated values: add net.jqwik:jqwik to the test class path");
        }
    }
}
