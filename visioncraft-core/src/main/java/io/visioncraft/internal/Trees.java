package io.visioncraft.internal;

import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.Internal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes trees of JDK values out of records: maps by the names of the components, lists, text (amounts, instants and ids too),
 * whole numbers as {@code Long}, booleans. Null is left out. A record of one component becomes that component. Made by
 * reflection, so that no new component is forgotten. Thread-safe.
 */
@Internal
public final class Trees {

    private Trees() {}

    /**
     * {@return the tree of a record}
     *
     * @param record its components become the keys
     */
    public static Map<String, Object> of(Record record) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = valueOf(component, record);
            if (value != null) {
                tree.put(component.getName(), plain(value));
            }
        }
        return Collections.unmodifiableMap(tree);
    }

    /**
     * {@return the trees of several records, in their order}
     *
     * @param records each becomes one tree
     */
    public static List<Map<String, Object>> of(Collection<? extends Record> records) {
        return records.stream().map(Trees::of).toList();
    }

    /**
     * {@return a tree with one more branch}
     *
     * @param tree stays as it is
     * @param name the name of the branch
     * @param branch a tree or a list of trees
     */
    public static Map<String, Object> with(Map<String, Object> tree, String name, Object branch) {
        Map<String, Object> more = new LinkedHashMap<>(tree);
        more.put(name, branch);
        return Collections.unmodifiableMap(more);
    }

    private static Object plain(Object value) {
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Enum<?> one) {
            return one.name();
        }
        if (value instanceof Id || value instanceof TemporalAccessor) {
            return value.toString();
        }
        if (value instanceof Currency currency) {
            return currency.getCurrencyCode();
        }
        if (value instanceof EmailAddress email) {
            return email.text();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Trees::plain).toList();
        }
        if (value instanceof Record record) {
            Map<String, Object> tree = of(record);
            boolean wrapper = record.getClass().getRecordComponents().length == 1 && tree.size() == 1;
            return wrapper ? tree.values().iterator().next() : tree;
        }
        throw new IllegalStateException("A tree holds no " + value.getClass().getName());
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("A record answers for its components", unreadable);
        }
    }
}
