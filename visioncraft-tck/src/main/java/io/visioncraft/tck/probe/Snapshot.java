package io.visioncraft.tck.probe;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.testkit.Shown;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All rows that a library has committed at one moment: records, what was appended to them, events, receipts, number series.
 * Equal where every row is equal. Immutable.
 *
 * @param rows by kind and id
 */
public record Snapshot(SortedMap<String, Object> rows) {

    private static final int ID = 36;
    private static final int DIGEST = 64;
    private static final int READABLE_NUMBER = 13;
    private static final Pattern NUMBERS_BEGIN = Pattern.compile("ORD-|CUS-|CRM-");
    private static final int SALT = 16;

    /** The JVM makes them anew whenever it is asked. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    /**
     * Copies the rows.
     *
     * @param rows by kind and id
     */
    public Snapshot {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /**
     * The rows as text in which ids, secrets and readable numbers, which are drawn anew in each run, are numbered by their first
     * appearance: equal for two runs that did the same.
     *
     * @return one line for each row, by kind and id
     */
    public List<String> shape() {
        List<String> shape = new ArrayList<>();
        Map<String, String> numbers = new HashMap<>();
        rows.forEach((key, row) -> shape.add(numbered(key + " = " + text(row), numbers)));
        return shape;
    }

    /**
     * An answer as text in which ids, secrets and readable numbers, which are drawn anew in each run, are numbered by their first
     * appearance.
     *
     * @param value a record, a list or anything else that a use case answers; null where it answers nothing
     * @return the text, {@code "null"} for null
     */
    public static String shapeOf(@Nullable Object value) {
        return numbered(text(value), new HashMap<>());
    }

    /**
     * Compares the rows of two snapshots.
     *
     * @param other the later one
     * @return a sentence for each row that was added, removed or changed, with what it was and what it became; empty if none
     *     was
     */
    public List<String> differences(Snapshot other) {
        Map<String, Object> all = new LinkedHashMap<>(rows);
        all.putAll(other.rows);
        List<String> differences = new ArrayList<>();
        for (String key : all.keySet()) {
            Object mine = rows.get(key);
            Object theirs = other.rows.get(key);
            if (mine == null || !mine.equals(theirs)) {
                differences.add(key + ": " + mine + " became " + theirs);
            }
        }
        return differences;
    }

    private static String numbered(String text, Map<String, String> numbers) {
        StringBuilder shape = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); ) {
            int to = from;
            while (to < text.length() && isOfAWord(text.charAt(to))) {
                to++;
            }
            if (to > from) {
                String word = text.substring(from, to);
                shape.append(
                        isDrawn(word)
                                ? numbers.computeIfAbsent(word, drawn -> "(" + (numbers.size() + 1) + ")")
                                : word);
                from = to;
            } else {
                shape.append(text.charAt(from++));
            }
        }
        return shape.toString();
    }

    private static boolean isOfAWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    }

    /** Whether a word is drawn anew in each run: an id, the digest of a secret, its salt, a readable number. */
    private static boolean isDrawn(String word) {
        return switch (word.length()) {
            case ID -> word.charAt(8) == '-' && word.charAt(13) == '-' && word.charAt(18) == '-';
            case DIGEST -> word.indexOf('-') < 0;
            case SALT -> word.chars().allMatch(c -> Character.digit(c, 16) >= 0);
            case READABLE_NUMBER -> NUMBERS_BEGIN.matcher(word).lookingAt();
            default -> false;
        };
    }

    /** A record with all its components, those included of which its own text is silent, and with all that is in them. */
    private static String text(@Nullable Object row) {
        if (!(row instanceof Aggregate<?>) || !row.getClass().isRecord()) {
            return Shown.of(row);
        }
        StringJoiner text = new StringJoiner(", ", row.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : COMPONENTS.get(row.getClass())) {
            try {
                text.add(component.getName() + "="
                        + Shown.of(component.getAccessor().invoke(row)));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("Aggregates are public records", impossible);
            }
        }
        return text.toString();
    }
}
