package io.visioncraft.examples.customadapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.visioncraft.kernel.Id;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/** What the values of the core become in a statement, said in this one place. Enums go by their names, as in Jdbi anyway. */
final class Binding implements ArgumentFactory.Preparable {

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        if (type instanceof Class<?> one && Id.class.isAssignableFrom(one)) {
            return Optional.of(
                    id -> (position, statement, context) -> statement.setObject(position, ((Id) id).value()));
        }
        if (type == Instant.class) {
            return Optional.of(instant ->
                    (position, statement, context) -> statement.setLong(position, micros((Instant) instant)));
        }
        if (type == Currency.class) {
            return Optional.of(
                    currency -> (position, statement, context) -> statement.setString(position, currency.toString()));
        }
        return Optional.empty();
    }

    /** Whole microseconds since 1970 in UTC: no time zone and no driver's rounding comes between. */
    static long micros(Instant instant) {
        // not ChronoUnit.MICROS.between, which counts nanoseconds first and overflows before the year 1678 and after
        // 2262
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000), instant.getNano() / 1_000);
    }

    /** The time of whole microseconds since 1970; null if there is none. */
    static @Nullable Instant instant(@Nullable Object micros) {
        return micros == null ? null : Instant.EPOCH.plus((Long) micros, ChronoUnit.MICROS);
    }

    /** A key that is compared as bytes, so that no collation decides (GEN-11). */
    static byte[] bytes(String key) {
        return key.getBytes(UTF_8);
    }
}
