package io.visioncraft.verification.pages;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.visioncraft.testkit.contract.FreshStore;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A contract or behaviour suite as run on one store: by a class that is nested in the store's test class. {@code
 * HibernateH2Test.Order}, which extends {@code OrderSuite}, is {@code OrderSuite} on {@code HibernateH2}.
 *
 * @param name the suite
 * @param store where it was run
 */
record Suite(String name, String store) {

    private static final Set<String> PACKAGES =
            Set.of("io.visioncraft.testkit.contract", "io.visioncraft.testkit.suite");

    /** The suite that {@code test} runs, if it extends one. */
    static Optional<Suite> runBy(JavaClass test) {
        if (!test.isAssignableTo(FreshStore.class)) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(test), test.getAllRawSuperclasses().stream())
                .filter(type -> PACKAGES.contains(type.getPackageName())
                        && type.getModifiers().contains(JavaModifier.ABSTRACT))
                .findFirst()
                .map(suite -> new Suite(suite.getSimpleName(), storeOf(test)));
    }

    private static String storeOf(JavaClass test) {
        String store = test.getEnclosingClass().orElse(test).getSimpleName();
        if (!store.endsWith("Test")) {
            throw new IllegalStateException(test.getName() + " runs a suite and must be nested in a class <Store>Test");
        }
        return store.substring(0, store.length() - "Test".length());
    }
}
