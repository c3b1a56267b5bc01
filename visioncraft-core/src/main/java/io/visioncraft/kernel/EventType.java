package io.visioncraft.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type of event, declared once: its name, the version of its shape, when it happens, and each key of its data with type and
 * meaning (EVT-1). The data of an event is written through its declaration alone, so that {@code docs/events.md} lists all of
 * it. Immutable and thread-safe: each method that adds a key returns a new declaration, and throws
 * {@link IllegalArgumentException} for a key that is declared already.
 *
 * @param <E> the class of the events
 * @implNote Over 300 lines, since it documents one method for each kind of value.
 */
@Internal
public final class EventType<E extends DomainEvent> {

    private final Class<E> event;
    private final String name;
    private final int version;
    private final String when;
    private final List<Written<E>> written;

    private EventType(Class<E> event, String name, int version, String when, List<Written<E>> written) {
        this.event = event;
        this.name = name;
        this.version = version;
        this.when = when;
        this.written = List.copyOf(written);
    }

    /**
     * {@return a type whose events have no data yet}
     *
     * @param event the class of the events
     * @param name the stable name, for example {@code order.placed}
     * @param version the version of the type's shape, 1 at first
     * @param when a sentence that says when it happens
     * @param <E> the class of the events
     */
    public static <E extends DomainEvent> EventType<E> of(Class<E> event, String name, int version, String when) {
        return new EventType<>(event, name, version, when, List.of());
    }

    /**
     * Adds the id of a record, stored as text.
     *
     * @param key its name in the data
     * @param type the class of the id
     * @param meaning a phrase that says which record
     * @param value reads it from an event
     * @param <I> the class of the id
     * @return the declaration with this key
     */
    public <I extends Id> EventType<E> id(String key, Class<I> type, String meaning, Function<E, I> value) {
        return with(
                new DataKey(key, textOf(type), false, meaning),
                of -> value.apply(of).toString());
    }

    /**
     * Adds the id of a record, stored as text. Some events lack it.
     *
     * @param key its name in the data
     * @param type the class of the id
     * @param meaning a phrase that says which record
     * @param value reads it from an event; null leaves the key out
     * @param <I> the class of the id
     * @return the declaration with this key
     */
    public <I extends Id> EventType<E> optionalId(
            String key, Class<I> type, String meaning, Function<E, @Nullable I> value) {
        return with(new DataKey(key, textOf(type), true, meaning), of -> textOrNull(value.apply(of)));
    }

    /**
     * Adds a text.
     *
     * @param key its name in the data
     * @param meaning a phrase that says which text
     * @param value reads it from an event, never null
     * @return the declaration with this key
     */
    public EventType<E> text(String key, String meaning, Function<E, String> value) {
        return with(new DataKey(key, "text", false, meaning), of -> Objects.requireNonNull(value.apply(of), key));
    }

    /**
     * Adds a text. Some events lack it.
     *
     * @param key its name in the data
     * @param meaning a phrase that says which text
     * @param value reads it from an event; null leaves the key out
     * @return the declaration with this key
     */
    public EventType<E> optionalText(String key, String meaning, Function<E, @Nullable String> value) {
        return with(new DataKey(key, "text", true, meaning), value::apply);
    }

    /**
     * Adds a list of texts.
     *
     * @param key its name in the data
     * @param meaning a phrase that says which texts
     * @param value reads them from an event
     * @return the declaration with this key
     */
    public EventType<E> texts(String key, String meaning, Function<E, List<String>> value) {
        return with(new DataKey(key, "list of texts", false, meaning), of -> List.copyOf(value.apply(of)));
    }

    /**
     * Adds a whole number.
     *
     * @param key its name in the data
     * @param meaning a phrase that says which number
     * @param value reads it from an event
     * @return the declaration with this key
     */
    public EventType<E> whole(String key, String meaning, ToLongFunction<E> value) {
        return with(new DataKey(key, "whole number", false, meaning), value::applyAsLong);
    }

    /**
     * Adds a decimal number, stored as text that keeps its scale.
     *
     * @param key its name in the data
     * @param meaning a phrase that says which number
     * @param value reads it from an event
     * @return the declaration with this key
     */
    public EventType<E> decimal(String key, String meaning, Function<E, BigDecimal> value) {
        return with(
                new DataKey(key, "decimal number as text", false, meaning),
                of -> value.apply(of).toPlainString());
    }

    /**
     * Adds a currency, stored as its code of ISO 4217.
     *
     * @param key its name in the data
     * @param meaning a phrase that says which currency
     * @param value reads it from an event
     * @return the declaration with this key
     */
    public EventType<E> currency(String key, String meaning, Function<E, Currency> value) {
        return with(
                new DataKey(key, "ISO 4217 code", false, meaning),
                of -> value.apply(of).getCurrencyCode());
    }

    /**
     * Adds true or false.
     *
     * @param key its name in the data
     * @param meaning a phrase that says what is true
     * @param value reads it from an event
     * @return the declaration with this key
     */
    public EventType<E> flag(String key, String meaning, Predicate<E> value) {
        return with(new DataKey(key, "true or false", false, meaning), value::test);
    }

    /**
     * Adds one of a few states, stored as its name.
     *
     * @param key its name in the data
     * @param states the class of the states
     * @param meaning a phrase that says which state
     * @param value reads it from an event
     * @param <S> the class of the states
     * @return the declaration with this key
     */
    public <S extends Enum<S>> EventType<E> state(String key, Class<S> states, String meaning, Function<E, S> value) {
        String names = Arrays.stream(states.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return with(
                new DataKey(key, "one of " + names, false, meaning),
                of -> value.apply(of).name());
    }

    /**
     * Adds a date, stored as text of ISO 8601.
     *
     * @param key its name in the data
     * @param meaning a phrase that says which date
     * @param value reads it from an event
     * @return the declaration with this key
     */
    public EventType<E> date(String key, String meaning, Function<E, LocalDate> value) {
        return with(
                new DataKey(key, "ISO 8601 date", false, meaning),
                of -> value.apply(of).toString());
    }

    /**
     * Adds an instant, stored as text of ISO 8601 in UTC.
     *
     * @param key its name in the data
     * @param meaning a phrase that says which instant
     * @param value reads it from an event
     * @return the declaration with this key
     */
    public EventType<E> instant(String key, String meaning, Function<E, Instant> value) {
        return with(
                new DataKey(key, "ISO 8601 instant, UTC", false, meaning),
                of -> value.apply(of).toString());
    }

    /**
     * Adds an instant, stored as text of ISO 8601 in UTC. Some events lack it.
     *
     * @param key its name in the data
     * @param meaning a phrase that says which instant
     * @param value reads it from an event; null leaves the key out
     * @return the declaration with this key
     */
    public EventType<E> optionalInstant(String key, String meaning, Function<E, @Nullable Instant> value) {
        return with(new DataKey(key, "ISO 8601 instant, UTC", true, meaning), of -> textOrNull(value.apply(of)));
    }

    private EventType<E> with(DataKey key, Function<E, @Nullable Object> value) {
        if (keys().stream().anyMatch(one -> one.name().equals(key.name()))) {
            throw new IllegalArgumentException(name + " declares the key " + key.name() + " twice");
        }
        List<Written<E>> more = new ArrayList<>(written);
        more.add(new Written<>(key, value));
        return new EventType<>(event, name, version, when, more);
    }

    private static String textOf(Class<? extends Id> type) {
        return "UUID of " + type.getSimpleName();
    }

    private static @Nullable String textOrNull(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** {@return the class of the events} */
    public Class<E> event() {
        return event;
    }

    /** {@return the stable name, for example {@code order.placed}} */
    public String name() {
        return name;
    }

    /** {@return the version of the type's shape, 1 at first} */
    public int version() {
        return version;
    }

    /** {@return the sentence that says when it happens} */
    public String when() {
        return when;
    }

    /** {@return the keys of the data, in the order of their declaration} */
    public List<DataKey> keys() {
        return written.stream().map(Written::key).toList();
    }

    Map<String, Object> dataOf(DomainEvent happened) {
        E one = event.cast(happened);
        Map<String, Object> data = new LinkedHashMap<>();
        for (Written<E> each : written) {
            Object value = each.value().apply(one);
            if (value != null) {
                data.put(each.key().name(), value);
            }
        }
        return Collections.unmodifiableMap(data);
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * A key of the data.
     *
     * @param name its name in the data
     * @param type the form of its value, in words
     * @param optional whether some events of the type lack it
     * @param meaning the meaning of the value, a phrase
     */
    public record DataKey(String name, String type, boolean optional, String meaning) {}

    private record Written<E>(DataKey key, Function<E, @Nullable Object> value) {}
}
