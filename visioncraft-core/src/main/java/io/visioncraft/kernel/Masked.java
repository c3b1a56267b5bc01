package io.visioncraft.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes records into logs without the texts that a person wrote. */
@Internal
public final class Masked {

    private static final String STARS = "********";

    private Masked() {}

    /**
     * {@return the record as the JDK writes one, with stars for its texts}
     *
     * @param record its texts are masked unless they are named
     * @param shown the names of the components whose text is shown: codes, numbers, amounts
     */
    public static String text(Record record, String... shown) {
        StringJoiner text = new StringJoiner(", ", record.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = valueOf(component, record);
            boolean whole = List.of(shown).contains(component.getName());
            text.add(component.getName() + "=" + (whole ? value : masked(value)));
        }
        return text.toString();
    }

    private static @Nullable Object masked(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().anyMatch(String.class::isInstance) ? many.size() + " of " + STARS : many;
        }
        return value instanceof String text && !text.isEmpty() ? STARS : value;
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // a record may be a feature's own
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("A record answers for its components", unreadable);
        }
    }
}
