package io.visioncraft.persistence.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Lists of parameters in SQL. */
final class Places {

    private Places() {}

    /** So many parameters in parentheses. */
    static String of(int parameters) {
        return "(" + String.join(", ", Collections.nCopies(parameters, "?")) + ")";
    }

    /** The values, and the last of them again until there are as many as a power of two: so there are few texts of SQL. */
    static List<Object> padded(Collection<?> values) {
        List<Object> padded = new ArrayList<>(values);
        int size = Integer.highestOneBit(values.size());
        int wanted = size == values.size() ? size : 2 * size;
        Object last = padded.get(padded.size() - 1);
        while (padded.size() < wanted) {
            padded.add(last);
        }
        return padded;
    }
}
