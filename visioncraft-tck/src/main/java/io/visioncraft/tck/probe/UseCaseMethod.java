package io.visioncraft.tck.probe;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A use case of the library, found by reflection: a method, with the caller first, of an interface that the facade answers.
 * Immutable and thread-safe.
 *
 * @param accessor the method of the facade that returns the interface, for example {@code orders}
 * @param method the method of the use case
 */
public record UseCaseMethod(Method accessor, Method method) {

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    /** {@return all use cases of the library, ordered by name} */
    public static List<UseCaseMethod> all() {
        return interfaces()
                .flatMap(UseCaseMethod::of)
                .sorted(Comparator.comparing(UseCaseMethod::name))
                .toList();
    }

    private static Stream<UseCaseMethod> of(Method accessor) {
        return Arrays.stream(accessor.getReturnType().getMethods())
                .filter(UseCaseMethod::isUseCase)
                .map(method -> new UseCaseMethod(accessor, method));
    }

    /**
     * Methods of the same interfaces that take no caller, for example {@code authentication.caller}.
     *
     * @return their names, in order
     */
    public static List<String> withoutCaller() {
        return interfaces()
                .flatMap(accessor -> Arrays.stream(accessor.getReturnType().getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()) && !isUseCase(method))
                        .map(method -> name(accessor, method)))
                .sorted()
                .toList();
    }

    private static Stream<Method> interfaces() {
        return Arrays.stream(VisionCraft.class.getMethods())
                .filter(accessor -> !Modifier.isStatic(accessor.getModifiers()) && accessor.getParameterCount() == 0)
                .filter(accessor -> accessor.getReturnType().isInterface());
    }

    private static boolean isUseCase(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0].equals(Caller.class);
    }

    /** {@return the name by which its feature declares it, for example {@code orders.place-draft}} */
    public String name() {
        return name(accessor, method);
    }

    private static String name(Method accessor, Method method) {
        return accessor.getName() + "."
                + CAPITAL.matcher(method.getName())
                        .replaceAll(letter -> "-" + letter.group().toLowerCase(Locale.ROOT));
    }

    /**
     * Calls it.
     *
     * @param vc the library
     * @param caller the first argument
     * @param arguments the arguments after the caller
     * @return the answer, or the exception thrown; null if the method is void
     */
    public @Nullable Object call(VisionCraft vc, Caller caller, List<?> arguments) {
        Object[] all = Stream.concat(Stream.of(caller), arguments.stream()).toArray();
        try {
            return method.invoke(accessor.invoke(vc), all);
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException("A use case is public: " + name(), inaccessible);
        }
    }
}
