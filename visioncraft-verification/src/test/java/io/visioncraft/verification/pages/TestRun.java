package io.visioncraft.verification.pages;

/**
 * One line of a Surefire report.
 *
 * @param suite the class that was run
 * @param declaredIn the class the report names for the test: {@code suite}, or a class nested in it or in a superclass
 * @param method the method's name, without parameters and number of invocation
 * @param outcome how it ended
 */
record TestRun(String suite, String declaredIn, String method, Outcome outcome) {

    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }
}
