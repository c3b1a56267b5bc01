package io.visioncraft.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Calls assertions by name, once where they hold and once where they do not, and knows which of a class are still to come. */
final class Proof {

    private final Class<?> type;
    private final Set<String> held = new TreeSet<>();
    private final Set<String> failed = new TreeSet<>();

    Proof(Class<?> type) {
        this.type = type;
    }

    /** The assertion holds. */
    void holds(Object assertion, String method, Object... arguments) {
        assertThat(call(assertion, method, arguments)).isNotNull();
        held.add(method);
    }

    /** The assertion fails and says all of that. */
    void fails(Object assertion, String method, Object argument, String... told) {
        assertFails(assertion, method, new Object[] {argument}, told);
    }

    /** The assertion fails for these arguments and says all of that. */
    void failsWith(Object assertion, String method, List<?> arguments, String... told) {
        assertFails(assertion, method, arguments.toArray(), told);
    }

    /** The assertion, which takes no arguments, fails and says all of that. */
    void fails(Object assertion, String method, String[] told) {
        assertFails(assertion, method, new Object[0], told);
    }

    /** Each assertion of the class was seen to hold and to fail. */
    void isComplete() {
        Set<String> declared = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(held).as("assertions of %s that held", type.getSimpleName()).containsAll(declared);
        assertThat(failed)
                .as("assertions of %s that failed", type.getSimpleName())
                .containsAll(declared);
    }

    private void assertFails(Object assertion, String method, Object[] arguments, String... told) {
        assertThatExceptionOfType(AssertionError.class)
                .as("%s.%s(%s)", type.getSimpleName(), method, Arrays.toString(arguments))
                .isThrownBy(() -> call(assertion, method, arguments))
                .satisfies(failure -> assertThat(failure.getMessage()).contains(told));
        failed.add(method);
    }

    private Object call(Object assertion, String name, Object... arguments) {
        assertThat(assertion).isInstanceOf(type);
        Method method = Arrays.stream(type.getMethods())
                .filter(one -> one.getName().equals(name) && !one.isBridge() && takes(one, arguments))
                .findFirst()
                .orElseThrow();
        try {
            return method.invoke(assertion, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof AssertionError failure) {
                throw failure;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            boolean number = (types[i].equals(int.class) && arguments[i] instanceof Integer)
                    || (types[i].equals(long.class) && arguments[i] instanceof Long);
            if (!number && !types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
