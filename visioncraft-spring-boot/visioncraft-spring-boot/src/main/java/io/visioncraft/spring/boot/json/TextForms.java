package io.visioncraft.spring.boot.json;

import io.visioncraft.access.Permission;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that are one text outside, and how each is read from it. */
final class TextForms {

    /** The types beside the ids. */
    static final Map<Class<?>, Function<String, Object>> VALUES = Map.of(
            Quantity.class, Quantity::of,
            TaxRate.class, TaxRate::of,
            UnitCode.class, UnitCode::of,
            TaxClassCode.class, TaxClassCode::of,
            EmailAddress.class, EmailAddress::of,
            Permission.class, Permission::parse);

    private static final int MANY = 20;
    private static final int MAX_DIGITS = 20;
    private static final int MAX_TEXT = 40;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private TextForms() {}

    /** Reads a value of that type from its text; null for a type that is no text outside. Look it up once per type. */
    static @Nullable Function<String, ?> reader(Class<?> type) {
        return Id.class.isAssignableFrom(type) && type.isRecord() ? idReader(type) : VALUES.get(type);
    }

    /** The text of a value whose type has a reader. */
    static String textOf(Object value) {
        if (value instanceof TaxRate rate) {
            return rate.percent().toPlainString();
        }
        return value instanceof EmailAddress address ? address.text() : value.toString();
    }

    /** A plain decimal number of at most 40 characters: a huge exponent is refused before any number is built of it. */
    static BigDecimal decimal(String text) {
        if (text.length() > MAX_TEXT) {
            throw KernelCodes.TOO_LONG.rejection(
                    "The number has " + text.length() + " characters, at most " + MAX_TEXT + " are allowed",
                    "length",
                    text.length(),
                    "max",
                    MAX_TEXT);
        }
        if (!PLAIN.matcher(text).matches()) {
            throw KernelCodes.MALFORMED_NUMBER.rejection("Not a plain decimal number such as 12.50");
        }
        return new BigDecimal(text);
    }

    /** A time of at most 40 characters, with its offset. */
    static Object instant(String text) {
        return time(text, Instant::parse, "a time such as 2026-03-02T09:00:00Z");
    }

    /** A day. */
    static Object day(String text) {
        return time(text, LocalDate::parse, "a date such as 2026-03-02");
    }

    private static Object time(String text, Function<String, ?> parse, String what) {
        if (text.length() <= MAX_TEXT) {
            try {
                return parse.apply(text);
            } catch (DateTimeException malformed) {
                // answered below, alike for every form
            }
        }
        throw KernelCodes.MALFORMED.rejection("This is not " + what);
    }

    /** A whole number within limits. */
    static long whole(String text, long min, long max) {
        if (!WHOLE.matcher(text).matches()) {
            throw KernelCodes.MALFORMED_NUMBER.rejection("A whole number is expected here");
        }
        if (text.length() <= MAX_DIGITS) {
            try {
                long value = Long.parseLong(text);
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (NumberFormatException large) {
                // answered below
            }
        }
        throw KernelCodes.OUT_OF_RANGE.rejection("The number is out of range", "min", min, "max", max);
    }

    /** Reads a constant by its name. */
    static Function<String, Object> constant(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(one -> constants.put(((Enum<?>) one).name(), one));
        List<String> names = constants.keySet().stream().limit(MANY).toList();
        return text -> {
            Object constant = constants.get(text);
            if (constant == null) {
                throw KernelCodes.MALFORMED.rejection(
                        "One of " + String.join(", ", names) + " is expected here", "allowed", names);
            }
            return constant;
        };
    }

    /** Reads a parameter of a query. Look it up once per type. */
    static Function<String, ?> parameter(Class<?> type) {
        if (type == String.class) {
            return text -> text;
        }
        if (type == int.class) {
            return text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == boolean.class) {
            return TextForms::truth;
        }
        if (type == LocalDate.class) {
            return TextForms::day;
        }
        Function<String, ?> reader = type.isEnum() ? constant(type) : reader(type);
        if (reader == null) {
            throw new IllegalStateException("No parameter of a query is a " + type);
        }
        return reader;
    }

    private static Object truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw KernelCodes.MALFORMED.rejection("true or false is expected here");
        }
        return text.equals("true");
    }

    @SuppressWarnings("unchecked")
    private static Function<String, ?> idReader(Class<?> type) {
        try {
            return MethodHandleProxies.asInterfaceInstance(
                    Function.class,
                    MethodHandles.publicLookup().findStatic(type, "of", MethodType.methodType(type, String.class)));
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(type + " has no public method of(String)", missing);
        }
    }
}
