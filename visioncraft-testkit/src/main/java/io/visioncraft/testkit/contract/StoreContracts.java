package io.visioncraft.testkit.contract;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Which contracts and behaviour suites there are for a store, so that a test class can show that it leaves none out:
 *
 * <pre>{@code
 * @Test
 * void leavesNoContractOut() {
 *     assertThat(StoreContracts.leftOutBy(MyStoreTest.class)).isEmpty();
 * }
 * }</pre>
 */
public final class StoreContracts {

    private static final List<String> PACKAGES =
            List.of("io.visioncraft.testkit.contract", "io.visioncraft.testkit.suite");

    private StoreContracts() {}

    /** All classes of this kit that hold tests for a store, by name. */
    public static List<Class<?>> all() {
        return PACKAGES.stream()
                .flatMap(name ->
                        ReflectionSupport.findAllClassesInPackage(name, StoreContracts::holdsTests, any -> true)
                                .stream())
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /** The contracts of a store's ports, without the suites of the library's behaviour. */
    public static List<Class<?>> ofPorts() {
        return all().stream().filter(StoreContract.class::isAssignableFrom).toList();
    }

    /** Those of which a test class neither is one nor holds a nested class that is one. */
    public static List<Class<?>> leftOutBy(Class<?> test) {
        List<Class<?>> run = Stream.concat(Stream.of(test), Arrays.stream(test.getDeclaredClasses()))
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .toList();
        return all().stream()
                .filter(contract -> run.stream().noneMatch(contract::isAssignableFrom))
                .toList();
    }

    private static boolean holdsTests(Class<?> type) {
        return FreshStore.class.isAssignableFrom(type)
                && !type.isInterface()
                && Modifier.isAbstract(type.getModifiers())
                && !ReflectionSupport.findMethods(
                                type,
                                method -> AnnotationSupport.isAnnotated(method, Testable.class),
                                HierarchyTraversalMode.TOP_DOWN)
                        .isEmpty();
    }
}
