package io.visioncraft.error;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The named plain values of a rejection, in the order given. Immutable. */
final class Details implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    static final Details NONE = new Details(Map.of());

    private final LinkedHashMap<String, Serializable> values;

    private Details(Map<String, Serializable> values) {
        this.values = new LinkedHashMap<>(values);
    }

    static Details of(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("Details come as name, value, name, value");
        }
        if (namesAndValues.length == 0) {
            return NONE;
        }
        LinkedHashMap<String, Serializable> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], plain(Objects.requireNonNull(namesAndValues[i + 1])));
        }
        return new Details(values);
    }

    private static Serializable plain(Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Number) {
            return (Serializable) value;
        }
        if (value instanceof Collection<?> many) {
            List<Serializable> plain = new ArrayList<>(many.size());
            many.forEach(one -> plain.add(plain(one)));
            return (Serializable) Collections.unmodifiableList(plain);
        }
        return value.toString();
    }

    Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }
}
