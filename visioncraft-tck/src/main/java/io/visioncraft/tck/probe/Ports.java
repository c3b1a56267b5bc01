package io.visioncraft.tck.probe;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.EntryPosition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ports of a store by their names: {@code transactions}, {@code guards}, {@code events}, {@code idempotency} and each
 * repository of each feature, for example {@code orders}. They are found by reflection, new ones too.
 */
public final class Ports {

    private static final List<Method> GETTERS = List.of(Persistence.class.getMethods());
    private static final Map<Class<?>, List<RecordComponent>> FEATURES = GETTERS.stream()
            .map(Method::getReturnType)
            .filter(Class::isRecord)
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(), feature -> List.of(feature.getRecordComponents())));
    private static final List<Way> WAYS = GETTERS.stream()
            .flatMap(Ports::ways)
            .sorted(Comparator.comparing(Way::name))
            .toList();
    private static final Map<String, Way> WAY_BY_NAME =
            WAYS.stream().collect(Collectors.toUnmodifiableMap(Way::name, Function.identity()));
    private static final Map<String, Class<?>> TYPES =
            WAYS.stream().collect(Collectors.toUnmodifiableMap(Way::name, Way::type));

    private Ports() {}

    /**
     * A port of a store.
     *
     * @param name as the store calls it
     * @param type its interface
     * @param port the store's
     */
    public record Port(String name, Class<?> type, Object port) {}

    /**
     * All ports of a store.
     *
     * @param store answers them
     * @return its ports in the order of their names
     */
    public static List<Port> of(Persistence store) {
        return WAYS.stream()
                .map(way -> new Port(way.name(), way.type(), way.from(store)))
                .toList();
    }

    /**
     * The interface of a port.
     *
     * @param name as the store calls it, for example {@code orders}
     * @return the interface, for example {@code OrderRepository}
     * @throws IllegalArgumentException if no port has that name
     */
    public static Class<?> typeOf(String name) {
        return way(name).type();
    }

    private static Way way(String name) {
        Way way = WAY_BY_NAME.get(name);
        if (way == null) {
            throw new IllegalArgumentException("No port is called " + name);
        }
        return way;
    }

    /** {@return the interfaces of all ports, by the names that the store calls them} */
    public static Map<String, Class<?>> types() {
        return TYPES;
    }

    /** One port of a store. */
    static Object named(Persistence store, String name) {
        return way(name).from(store);
    }

    /** The repository of that name, whatever its aggregate. */
    @SuppressWarnings("unchecked") // a record is found under the ids of its own repository
    static AggregateRepository<?, Id> repository(Persistence store, String name) {
        return (AggregateRepository<?, Id>) named(store, name);
    }

    /** The rows that were appended to a record: of each list of its repository that is read by their places, so many. */
    static List<?> entries(String name, AggregateRepository<?, Id> repository, Id record, int most) {
        return way(name).lists().stream()
                .flatMap(list -> ((List<?>) invoke(repository, list, record, EntryPosition.START, most)).stream())
                .toList();
    }

    private static List<Method> listsOfEntries(Class<?> repository) {
        return Stream.of(repository.getMethods())
                .filter(Ports::readsEntries)
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static boolean readsEntries(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return parameters.length == 3
                && Id.class.isAssignableFrom(parameters[0])
                && parameters[1].equals(EntryPosition.class)
                && parameters[2].equals(int.class);
    }

    /**
     * Replaces ports of a store.
     *
     * @param store has the ports that are replaced; it is not changed
     * @param instead returns, for each port, another one with the same interface, or the port itself
     * @return a store with these ports
     */
    public static Persistence replaced(Persistence store, Function<Port, Object> instead) {
        Map<String, Object> answers = new HashMap<>();
        for (Method getter : GETTERS) {
            Object answer = invoke(store, getter);
            answers.put(
                    getter.getName(),
                    getter.getReturnType().isRecord()
                            ? rebuilt(getter.getReturnType(), answer, instead)
                            : instead.apply(new Port(getter.getName(), getter.getReturnType(), answer)));
        }
        return (Persistence) Proxy.newProxyInstance(
                Persistence.class.getClassLoader(), new Class<?>[] {Persistence.class}, (proxy, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    return answer == null ? ofObject(proxy, method, arguments) : answer;
                });
    }

    /**
     * Replaces one port of a store.
     *
     * @param store has all other ports; it is not changed
     * @param name the name of the replaced port
     * @param port the new port, with the same interface
     * @return a store with this port
     * @throws IllegalArgumentException if no port has that name
     */
    public static Persistence with(Persistence store, String name, Object port) {
        typeOf(name);
        return replaced(store, own -> own.name().equals(name) ? port : own.port());
    }

    private static Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "A store with other ports";
        };
    }

    /** The ways that begin with a method of the store: one, or one for each repository of the feature that it answers. */
    private static Stream<Way> ways(Method getter) {
        List<RecordComponent> repositories = FEATURES.get(getter.getReturnType());
        return repositories == null
                ? Stream.of(new Way(getter.getName(), getter.getReturnType(), getter))
                : repositories.stream().map(one -> new Way(one.getName(), one.getType(), getter, one.getAccessor()));
    }

    /** How one gets from a store to one of its ports, and which lists of appended rows the port answers. */
    private record Way(String name, Class<?> type, List<Method> steps, List<Method> lists) {

        Way(String name, Class<?> type, Method... steps) {
            this(name, type, List.of(steps), listsOfEntries(type));
        }

        Object from(Persistence store) {
            Object reached = store;
            for (Method step : steps) {
                reached = invoke(reached, step);
            }
            return reached;
        }
    }

    private static Object rebuilt(Class<?> feature, Object repositories, Function<Port, Object> instead) {
        List<RecordComponent> components = FEATURES.getOrDefault(feature, List.of());
        Class<?>[] types = new Class<?>[components.size()];
        Object[] arguments = new Object[components.size()];
        for (int i = 0; i < types.length; i++) {
            RecordComponent component = components.get(i);
            types[i] = component.getType();
            Object port = invoke(repositories, component.getAccessor());
            arguments[i] = instead.apply(new Port(component.getName(), types[i], port));
        }
        try {
            return feature.getConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "The repositories of a feature are a public record: " + feature, impossible);
        }
    }

    private static Object invoke(Object target, Method method, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException("A port throws nothing that is checked: " + method, thrown);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("A port is public: " + method, impossible);
        }
    }
}
