package io.visioncraft.examples.customadapter;

import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.StatusChange;

/**
 * A type of rows that changes of an aggregate append.
 *
 * @param name how the column {@code type} calls it
 * @param json how its body is read
 * @param <E> the type of the row
 */
record EntryType<E extends Entry>(String name, Json<E> json) {

    static <E extends Entry> EntryType<E> of(Class<E> type) {
        return new EntryType<>(nameOf(type), Json.of(nameOf(type), type));
    }

    static <S extends Enum<S>> EntryType<StatusChange<S>> statusChange(Class<S> status) {
        String name = nameOf(StatusChange.class);
        return new EntryType<>(name, Json.ofStatusChange(name, status));
    }

    static String nameOf(Class<?> type) {
        return type.getSimpleName();
    }
}
