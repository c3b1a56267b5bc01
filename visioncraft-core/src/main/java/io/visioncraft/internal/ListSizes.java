package io.visioncraft.internal;

import jakarta.validation.constraints.Size;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lists of a command that hold more than their {@link Size} allows, before their elements are checked: a provider
 * of Jakarta Validation checks all elements even of a list whose size it refuses (GEN-4).
 */
final class ListSizes {

    /** The components of a type that can hold lists: none, for most types. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return partsOf(type);
        }
    };

    private static final int NO_ELEMENT = -1;
    private static final Object[] NO_ARGUMENTS = {};

    private final List<Exceeded> exceeded = new ArrayList<>();

    private ListSizes() {}

    /**
     * A list that is too long.
     *
     * @param top the component of the command that holds it
     * @param path the path of the list
     * @param size its limits
     */
    record Exceeded(String top, String path, Size size) {}

    static List<Exceeded> exceededIn(Object command) {
        ListSizes sizes = new ListSizes();
        sizes.lookAt(command, null);
        return sizes.exceeded;
    }

    private void lookAt(@Nullable Object value, @Nullable Place within) {
        if (!(value instanceof Record)) {
            return;
        }
        for (Part part : PARTS.get(value.getClass())) {
            Object held = part.of(value);
            int many = held instanceof Collection<?> all ? all.size() : held instanceof Map<?, ?> map ? map.size() : 0;
            if (part.size != null && many > part.size.max()) {
                Place at = new Place(within, part.name, NO_ELEMENT);
                exceeded.add(new Exceeded(at.top(), at.path(), part.size));
            } else if (held instanceof List<?> elements && part.size != null) {
                for (int i = 0; i < many; i++) {
                    lookAt(elements.get(i), new Place(within, part.name, i));
                }
            } else if (held != null) {
                lookAt(held, new Place(within, part.name, NO_ELEMENT));
            }
        }
    }

    /** The place of a component, or of an element of its list, whose path is written only if it is told. */
    private static final class Place {

        private final @Nullable Place within;
        private final String name;
        private final int element;

        Place(@Nullable Place within, String name, int element) {
            this.within = within;
            this.name = name;
            this.element = element;
        }

        String top() {
            return within == null ? name : within.top();
        }

        String path() {
            String path = within == null ? name : within.path() + "." + name;
            return element == NO_ELEMENT ? path : path + "[" + element + "]";
        }
    }

    private static List<Part> partsOf(Class<?> type) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> held = component.getType();
            boolean many = Collection.class.isAssignableFrom(held) || Map.class.isAssignableFrom(held);
            if (many || held.isRecord()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true); // a query is a record inside its feature
                parts.add(new Part(component.getName(), accessor, many ? sizeOf(type, component) : null));
            }
        }
        return List.copyOf(parts);
    }

    private static @Nullable Size sizeOf(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName()).getAnnotation(Size.class);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("A record has a field for each component", impossible);
        }
    }

    private record Part(
            String name, Method accessor, @Nullable Size size) {
        @Nullable
        Object of(Object record) {
            try {
                return accessor.invoke(record, NO_ARGUMENTS);
            } catch (IllegalAccessException | InvocationTargetException unreadable) {
                throw new IllegalStateException("A record answers for its components", unreadable);
            }
        }
    }
}
