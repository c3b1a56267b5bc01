package io.visioncraft.tck.contract;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips the contracts and suites of a store's class that are not asked for. Without state. */
final class SelectedSuites implements ExecutionCondition {

    private static final String SUITES = "visioncraft.suites";
    private static final String EVERYWHERE = "visioncraft.everywhere";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final ConditionEvaluationResult WANTED = ConditionEvaluationResult.enabled("is asked for");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<Class<?>> store = context.getParent().flatMap(ExtensionContext::getTestClass);
        if (store.isEmpty() || context.getTestMethod().isPresent()) {
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

    private static boolean isNamed(Class<?> suite, ExtensionContext context) {
        Optional<String> wanted =
                context.getConfigurationParameter(SUITES).map(String::strip).filter(names -> !names.isEmpty());
        Set<String> names = wanted.stream().flatMap(COMMA::splitAsStream).collect(Collectors.toSet());
        return wanted.isEmpty()
                || names.contains(suite.getSimpleName())
                || names.contains(suite.getSuperclass().getSimpleName());
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
