package io.visioncraft;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.ServiceQuestion;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import java.io.File;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A null where none may be is invalid input that names the argument, in every public factory that takes text and in every
 * method by which a caller is made. They are found by reflection; the methods of the builder are tried where there is a store.
 */
@Rule("GEN-3")
class NullArgumentTest {

    /** Texts that suit the names of parameters. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("amount", "1.00"),
            Map.entry("country", "DE"),
            Map.entry("currency", "EUR"),
            Map.entry("percent", "19"),
            Map.entry("quantity", "2"),
            Map.entry("email", "ann@example.com"));

    private static final Address ADDRESS = Address.of("Hauptstraße 1", "10115", "Berlin", "DE");

    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            Address.class, ADDRESS,
            Party.class, Party.of("Beispiel GmbH", ADDRESS),
            ZoneId.class, ZoneId.of("Europe/Berlin"),
            UnitPrice.class, UnitPrice.of("1.00", "EUR"),
            TaxRate.class, TaxRate.of("19"),
            TaxClassCode.class, TaxClassCode.STANDARD,
            Collection.class, List.of());

    private final List<String> faults = new ArrayList<>();
    private int tried;

    @Test
    void isNamedByEveryFactoryThatTakesText() throws Exception {
        for (Class<?> type : published()) {
            for (Method factory : type.getMethods()) {
                if (Modifier.isStatic(factory.getModifiers())
                        && factory.getDeclaringClass() == type
                        && Arrays.asList(factory.getParameterTypes()).contains(String.class)) {
                    tryOut(factory, null);
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(tried).isGreaterThan(40);
    }

    @Test
    void isNamedWhereACallerIsMade() throws Exception {
        Caller ann = Caller.user(new UserId(new UUID(1, 1)));
        for (Method method : Caller.class.getMethods()) {
            if (method.getReturnType() == Caller.class) {
                tryOut(method, ann);
            }
        }

        assertThat(faults).isEmpty();
        assertThat(tried).isGreaterThan(4);
    }

    /** What a record may hold that a use case does not answer is checked when the command is; so a command takes null. */
    private void tryOut(Method method, @Nullable Object target) throws ReflectiveOperationException {
        Parameter[] parameters = method.getParameters();
        for (int place = 0; place < parameters.length; place++) {
            if (parameters[place].getType().isPrimitive() || mayBeNull(parameters[place])) {
                continue;
            }
            @Nullable Object[] arguments = new Object[parameters.length];
            for (int other = 0; other < parameters.length; other++) {
                arguments[other] = other == place ? null : sample(parameters[other]);
            }
            tried++;
            String name = parameters[place].getName();
            try {
                Object made = method.invoke(target, arguments);
                if (!isACommand(made)) {
                    faults.add(name(method, parameters[place]) + ": taken");
                }
            } catch (InvocationTargetException refused) {
                Throwable cause = refused.getCause();
                if (!(cause instanceof InvalidInputException invalid)
                        || invalid.violations().stream()
                                .noneMatch(one -> one.path().equals(name))) {
                    faults.add(name(method, parameters[place]) + ": " + cause);
                }
            }
        }
    }

    private static boolean isACommand(@Nullable Object made) {
        return made instanceof Record
                && !(made instanceof Aggregate<?>)
                && !made.getClass().getPackageName().endsWith("kernel");
    }

    private static String name(Executable method, Parameter parameter) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + parameter.getName() + ")";
    }

    private static boolean mayBeNull(Parameter parameter) {
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object sample(Parameter parameter) throws ReflectiveOperationException {
        Class<?> type = parameter.getType();
        if (type == String.class) {
            return TEXTS.getOrDefault(parameter.getName(), "text");
        }
        if (type == String[].class) {
            return new String[0];
        }
        if (type == int.class) {
            return 100;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (Set.class.isAssignableFrom(type)) {
            return Set.of();
        }
        if (List.class.isAssignableFrom(type)) {
            return List.of();
        }
        if (SAMPLES.containsKey(type)) {
            return SAMPLES.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        try {
            return type.getConstructor(UUID.class).newInstance(new UUID(1, 1));
        } catch (NoSuchMethodException noId) {
            return null;
        }
    }

    /** The public classes of the core but for what is internal. */
    private static List<Class<?>> published() throws Exception {
        Path root = Path.of(VisionCraft.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            List<Class<?>> found = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String path = root.relativize(file).toString();
                String name =
                        path.substring(0, path.length() - ".class".length()).replace(File.separatorChar, '.');
                if (name.endsWith("-info")
                        || name.contains(".internal.")
                        || name.contains(".relay.")
                        || name.contains(".error.")) {
                    continue;
                }
                Class<?> type = Class.forName(name);
                if (Modifier.isPublic(type.getModifiers())
                        && !type.isEnum()
                        && type != Arguments.class
                        && type != EventType.class
                        && type != ServiceQuestion.class
                        && type != Folding.class) {
                    found.add(type);
                }
            }
            return found;
        }
    }
}
