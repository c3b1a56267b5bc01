package io.visioncraft.verification.pages;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.visioncraft.tck.contract.OnStore;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A contract or behaviour suite as run on one store: by the store's test class. {@code StoreTests.Order} in the report of
 * {@code HibernateH2Test}, which extends {@code StoreTests}, is {@code OrderSuite} on {@code HibernateH2}.
 *
 * @param name the suite
 * @param store where it was run
 */
record Suite(String name, String store) {

    private static final Set<String> PACKAGES = Set.of("io.visioncraft.tck.contract", "io.visioncraft.tck.suite");

    /** The suite that {@code test} runs for the class {@code run}, if it extends one. */
    static Optional<Suite> runBy(JavaClass test, String run) {
        if (!test.isAssignableTo(OnStore.class)) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(test), test.getAllRawSuperclasses().stream())
                .filter(type -> PACKAGES.contains(type.getPackageName())
                        && type.getModifiers().contains(JavaModifier.ABSTRACT))
                .findFirst()
                .map(suite -> new Suite(suite.getSimpleName(), storeOf(run)));
    }

    private static String storeOf(String run) {
        String store = run.substring(Math.max(run.lastIndexOf('.'), run.lastIndexOf('$')) + 1);
        if (!store.endsWith("Test")) {
            throw new IllegalStateException(run + " runs a suite and must be called <Store>Test");
        }
        return store.substring(0, store.length() - "Test".length());
    }
}
