package io.visioncraft.tck.contract;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows a contract's test as its rule and the fact: {@code TXN-1 commits when the work returns}. */
final class RuleIdsFirst extends DisplayNameGenerator.Standard {

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
        Proves rule = method.getAnnotation(Proves.class);
        return rule == null
                ? super.generateDisplayNameForMethod(enclosing, testClass, method)
                : rule.value() + " " + words(method.getName());
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
