package io.visioncraft.internal;

import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.Text;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a command's content (GEN-7). Every value is written with its kind and length, so that different contents
 * never have the same form. A number counts by its value: 2 and 2.0 are the same content. The work is linear in the size of
 * the content: a number with more digits than any command may hold, and a text that is longer than any command may hold,
 * count by their size alone. No accepted command holds either, so they only have to differ from the values of accepted
 * commands.
 */
final class Fingerprint {

    /** More than any number of a command that was accepted has: a hundred digits and some. */
    private static final int MAX_BITS = 400;

    /** No text of a command that was accepted is longer (GEN-4). */
    private static final int MAX_TEXT = Text.MESSAGE;

    /** The accessors of a record in the order of its components, which are named like these. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            List<Method> accessors = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true); // the query of a list is a record inside its feature
                accessors.add(accessor);
            }
            return List.copyOf(accessors);
        }
    };

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }

    static String of(@Nullable Object command) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.value(command);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            text('0', "");
        } else if (value instanceof CharSequence words) {
            if (words.length() > MAX_TEXT) {
                text('S', Integer.toString(words.length()));
            } else {
                text('s', words.toString());
            }
        } else if (value instanceof BigDecimal number) {
            number(number);
        } else if (value instanceof BigInteger number) {
            number(new BigDecimal(number));
        } else if (value instanceof Number) {
            value(new BigDecimal(value.toString()));
        } else if (value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof Id
                || value instanceof TemporalAccessor) {
            text('v', value.toString());
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((name, one) -> sorted.put(String.valueOf(name), one));
            text('m', Integer.toString(sorted.size()));
            sorted.forEach((name, one) -> {
                text('k', name);
                value(one);
            });
        } else if (value instanceof Set<?> set) {
            text('l', Integer.toString(set.size()));
            // a set has no order of its own
            set.stream().map(Fingerprint::of).sorted().forEach(one -> text('e', one));
        } else if (value instanceof Collection<?> many) {
            text('l', Integer.toString(many.size()));
            many.forEach(this::value);
        } else if (value instanceof Record record) {
            record(record);
        } else {
            throw new IllegalStateException(
                    "A command holds no " + value.getClass().getName());
        }
    }

    private void number(BigDecimal number) {
        int bits = number.unscaledValue().bitLength();
        if (bits > MAX_BITS) {
            text('N', bits + "e" + -(long) number.scale());
        } else {
            // not the plain form: an unchecked exponent would make it huge
            BigDecimal stripped = number.stripTrailingZeros();
            text('n', stripped.unscaledValue() + "e" + -stripped.scale());
        }
    }

    /** Absent components do not count, so that a command keeps its fingerprint when a later version adds a component. */
    private void record(Record record) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (Method accessor : ACCESSORS.get(record.getClass())) {
            Object given = given(record, accessor);
            if (given != null) {
                said.put(accessor.getName(), given);
            }
        }
        text('r', record.getClass().getSimpleName() + " " + said.size());
        said.forEach((name, given) -> {
            text('k', name);
            value(given);
        });
    }

    private static @Nullable Object given(Record record, Method accessor) {
        try {
            Object given = accessor.invoke(record);
            return given instanceof Optional<?> optional ? optional.orElse(null) : given;
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("A record answers for its components", unreadable);
        }
    }

    private void text(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((kind + Integer.toString(bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
