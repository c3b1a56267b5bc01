package io.visioncraft.verification.pages;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A behaviour suite as run on one store. A class that runs a suite is called {@code <Store><Suite>Test}:
 * {@code HibernateH2OrderSuiteTest} is {@code OrderSuite} on {@code HibernateH2}.
 *
 * @param name the suite
 * @param store where it was run
 */
record Suite(String name, String store) {

    static final String PACKAGE = "io.visioncraft.testkit.suite";

    /** The suite that {@code test} runs, if it extends one. */
    static Optional<Suite> runBy(JavaClass test) {
        return Stream.concat(Stream.of(test), test.getAllRawSuperclasses().stream())
                .filter(type -> type.getPackageName().equals(PACKAGE)
                        && type.getModifiers().contains(JavaModifier.ABSTRACT))
                .findFirst()
                .map(suite -> named(test.getSimpleName(), suite.getSimpleName()));
    }

    private static Suite named(String test, String suite) {
        String ending = suite + "Test";
        if (!test.endsWith(ending) || test.length() == ending.length()) {
            throw new IllegalStateException(test + " runs " + suite + " and must be called <Store>" + ending);
        }
        return new Suite(suite, test.substring(0, test.length() - ending.length()));
    }
}
