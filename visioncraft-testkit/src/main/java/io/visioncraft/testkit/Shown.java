package io.visioncraft.testkit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes values out for the reader of a failed test: a record with a line for each component, records inside it
 * indented, lists item by item.
 *
 * <pre>
 * Receivable
 *   id          019cadc6-9a85-7000-8000-000000000004
 *   customer    019cadc6-9a85-7000-8000-000000000001
 *   total       160.00 EUR
 *   …
 * </pre>
 */
public final class Shown {

    private static final String INDENT = "  ";

    /** The JVM makes them anew whenever it is asked. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Shown() {}

    /**
     * {@return a value in full} Personal data is not masked: this is for tests.
     *
     * @param value the value; null is shown as {@code absent}
     */
    public static String of(@Nullable Object value) {
        return String.join(System.lineSeparator(), lines(value));
    }

    private static List<String> lines(@Nullable Object value) {
        if (value == null) {
            return List.of("absent");
        }
        if (value instanceof Optional<?> perhaps) {
            return lines(perhaps.orElse(null));
        }
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? List.of("none") : entries(map);
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty() ? List.of("none") : items(many);
        }
        if (value instanceof Record record && !hasWordsOfItsOwn(record)) {
            return components(record);
        }
        String text = value.toString();
        return text.isEmpty() ? List.of("\"\"") : text.lines().toList();
    }

    /** Whether the record has its own {@code toString}; the compiler's begins with the type's name. */
    private static boolean hasWordsOfItsOwn(Record record) {
        return !record.toString().startsWith(record.getClass().getSimpleName() + "[");
    }

    private static List<String> components(Record record) {
        RecordComponent[] components = COMPONENTS.get(record.getClass());
        int width = Arrays.stream(components)
                .mapToInt(one -> one.getName().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>(List.of(record.getClass().getSimpleName()));
        for (RecordComponent component : components) {
            add(lines, padded(component.getName(), width), lines(valueOf(component, record)));
        }
        return lines;
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("Cannot read " + component + " of " + record, hidden);
        }
    }

    private static List<String> entries(Map<?, ?> map) {
        int width = map.keySet().stream()
                .mapToInt(name -> String.valueOf(name).length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        map.forEach((name, value) -> add(lines, padded(String.valueOf(name), width), lines(value)));
        return lines;
    }

    private static List<String> items(Collection<?> many) {
        List<String> lines = new ArrayList<>(List.of(many.size() + (many.size() == 1 ? " item" : " items")));
        int number = 0;
        for (Object item : many) {
            add(lines, "[" + number++ + "]", lines(item));
        }
        return lines;
    }

    /** Adds a name and its value: the first line beside the name, the other lines below. */
    private static void add(List<String> lines, String name, List<String> value) {
        lines.add((INDENT + name + INDENT + value.get(0)).stripTrailing());
        value.subList(1, value.size()).forEach(line -> lines.add(INDENT + line));
    }

    private static String padded(String name, int width) {
        return name + " ".repeat(width - name.length());
    }
}
