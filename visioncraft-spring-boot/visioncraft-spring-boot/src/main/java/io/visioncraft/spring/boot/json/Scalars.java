package io.visioncraft.spring.boot.json;

import io.visioncraft.kernel.KernelCodes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the single values of the library's records, in one form each and whatever the host's mapper allows: no number with a
 * fraction becomes an amount, no number becomes a date or a status.
 */
final class Scalars {

    private static final Map<Class<?>, Scalar> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, Scalars::text),
            Map.entry(BigDecimal.class, parser -> TextForms.decimal(text(parser))),
            Map.entry(Instant.class, parser -> TextForms.instant(string(parser))),
            Map.entry(LocalDate.class, parser -> TextForms.day(string(parser))),
            Map.entry(long.class, parser -> whole(parser, Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(Long.class, parser -> whole(parser, Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(int.class, Scalars::integer),
            Map.entry(Integer.class, Scalars::integer),
            Map.entry(boolean.class, Scalars::truth),
            Map.entry(Boolean.class, Scalars::truth));

    private Scalars() {}

    /** Reads one value, at which the parser stands and which is not null, or throws what rejects it. */
    @FunctionalInterface
    interface Scalar {
        Object read(JsonParser parser);
    }

    /** The reader of a type; null if it is no single value. */
    static @Nullable Scalar of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    /** A text, or the digits of a whole number: for amounts, quantities and all that a page may write either way. */
    static String text(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            throw KernelCodes.MALFORMED_NUMBER.rejection(
                    "A number with a fraction or an exponent is written as text here, for example \"12.50\"");
        }
        if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NUMBER_INT) {
            throw KernelCodes.MALFORMED.rejection("A text is expected here");
        }
        return parser.getString();
    }

    private static String string(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw KernelCodes.MALFORMED.rejection("A text is expected here");
        }
        return parser.getString();
    }

    private static Object integer(JsonParser parser) {
        return (int) whole(parser, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static long whole(JsonParser parser, long min, long max) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_STRING) {
            throw KernelCodes.MALFORMED_NUMBER.rejection("A whole number is expected here");
        }
        return TextForms.whole(parser.getString(), min, max);
    }

    private static Object truth(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw KernelCodes.MALFORMED.rejection("true or false is expected here");
        };
    }
}
