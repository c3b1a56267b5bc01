package io.visioncraft.tck.contract;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Skips the contracts and suites of a store's class that are not asked for, and fails the class if it has none of a name that is
 * asked for: a run of no test is green. Without state.
 */
final class SelectedSuites implements ExecutionCondition {

    private static final String SUITES = "visioncraft.suites";
    private static final String EVERYWHERE = "visioncraft.everywhere";
    private static final Pattern COMMA = Pattern.compile(",");
    private static final ConditionEvaluationResult WANTED = ConditionEvaluationResult.enabled("is asked for");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent() || context.getTestClass().isEmpty()) {
            return WANTED;
        }
        Optional<Class<?>> store = context.getParent().flatMap(ExtensionContext::getTestClass);
        if (store.isEmpty()) {
            requireKnown(names(context), context.getRequiredTestClass());
            return WANTED;
        }
        Class<?> suite = context.getRequiredTestClass();
        if (!isNamed(suite, context)) {
            return ConditionEvaluationResult.disabled("is not among -D" + SUITES);
        }
        return isLeftToFullBuilds(suite, store.get()) && !isOn(EVERYWHERE, context)
                ? ConditionEvaluationResult.disabled("runs on this store in full builds, by -D" + EVERYWHERE + "=true")
                : WANTED;
    }

    private static void requireKnown(Set<String> names, Class<?> store) {
        Set<String> known = ReflectionSupport.findNestedClasses(store, any -> true).stream()
                .flatMap(SelectedSuites::namesOf)
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(known);
        if (!known.isEmpty() && !unknown.isEmpty()) {
            throw new ExtensionConfigurationException(store.getSimpleName() + " has no contract and no suite named "
                    + String.join(", ", unknown) + ": see -D" + SUITES);
        }
    }

    private static boolean isNamed(Class<?> suite, ExtensionContext context) {
        Set<String> names = names(context);
        return names.isEmpty() || namesOf(suite).anyMatch(names::contains);
    }

    private static Stream<String> namesOf(Class<?> suite) {
        return Stream.of(suite.getSimpleName(), suite.getSuperclass().getSimpleName());
    }

    private static Set<String> names(ExtensionContext context) {
        return context.getConfigurationParameter(SUITES).stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isLeftToFullBuilds(Class<?> suite, Class<?> store) {
        return AnnotationSupport.findAnnotation(store, LeavesToFullBuilds.class)
                .filter(left -> isOneOf(left.value(), suite) && !isOneOf(left.except(), suite))
                .isPresent();
    }

    private static boolean isOneOf(Class<?>[] types, Class<?> suite) {
        return Arrays.stream(types).anyMatch(type -> type.isAssignableFrom(suite));
    }

    private static boolean isOn(String parameter, ExtensionContext context) {
        return context.getConfigurationParameter(parameter)
                .filter(Boolean::parseBoolean)
                .isPresent();
    }
}
