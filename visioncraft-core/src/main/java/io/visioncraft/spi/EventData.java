package io.visioncraft.spi;

import io.visioncraft.kernel.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Brings the data of an event into the one form that comes back equal from every store. */
final class EventData {

    private EventData() {}

    static Map<String, Object> copy(Map<?, ?> data) {
        Map<String, Object> copy = new TreeMap<>();
        data.forEach((name, value) -> copy.put((String) name, plain(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object plain(Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigDecimal || value instanceof BigInteger) {
            // a number in text keeps its scale in every JSON library
            return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        }
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof Iterable<?> many) {
            List<Object> list = new ArrayList<>();
            many.forEach(one -> list.add(plain(one)));
            return Collections.unmodifiableList(list);
        }
        if (value instanceof Enum<?> || value instanceof Id) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "An event holds plain values only, not a " + value.getClass().getName());
    }
}
