package io.visioncraft.testkit.suite;

/** What suites need that try generated values. */
final class Generators {

    private Generators() {}

    /** Says what is missing rather than that a class is. */
    static void require() {
        try {
            Class.forName("net.jqwik.api.sessions.JqwikSession");
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(
                    "This suite tries generated values: add net.jqwik:jqwik to the test class path", missing);
        }
    }
}
