package io.visioncraft.persistence.jpa;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers texts of SQL by the parts that they are made of. There are as many as ways through the code, and some for each length of
 * a list, which callers choose: so it begins anew when it is full, and what is in use is soon remembered again. Thread-safe.
 */
final class Texts {

    /** The most texts that are remembered. */
    private static final int MOST = 1_000;

    /** The longest text that is remembered. Longer ones are those of many rows, each of a number of its own. */
    private static final int LONGEST = 10_000;

    private final Map<List<?>, String> known = new ConcurrentHashMap<>();

    /**
     * The text of these parts; mostly the same object, by which a driver finds its statement faster.
     *
     * @param made makes the text. Equal parts make equal texts.
     */
    String of(List<?> parts, Supplier<String> made) {
        String text = known.get(parts);
        if (text == null) {
            text = made.get();
            if (text.length() <= LONGEST) {
                if (known.size() >= MOST) {
                    known.clear();
                }
                known.put(List.copyOf(parts), text);
            }
        }
        return text;
    }
}
