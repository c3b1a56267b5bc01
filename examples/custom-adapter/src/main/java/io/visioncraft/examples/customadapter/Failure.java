package io.visioncraft.examples.customadapter;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.visioncraft.Persistence;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.UniqueKey;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of the database means, told by its SQL state.
 *
 * @param state the SQL state, empty if there is none
 * @param key the unique key that was violated, null if there is none or it is an id
 * @param cause what a log may show
 */
record Failure(String state, @Nullable UniqueKey key, SQLException cause) {

    /** Unique keys by the names of their indexes in the schema. */
    static final Map<String, UniqueKey> KEYS = Persistence.uniqueKeys().stream()
            .collect(toUnmodifiableMap(key -> key.name().replace('-', '_'), key -> key));

    private static final String DUPLICATE = "23505";
    private static final String ROLLED_BACK = "40";
    private static final String LOCK_TIMEOUT = "HYT00";
    private static final String CONCURRENT_UPDATE = "90131";
    private static final String WITHOUT_PRIVILEGE = "90096";
    private static final String READ_ONLY = "90097";

    /** H2 begins with the schema and the name of the index; the values that follow are somebody's data and never read. */
    private static final Pattern INDEX = Pattern.compile("^[^\"]*\"\\w+\\.(\\w+) ");

    static Failure of(JdbiException failed) {
        SQLException said = Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .orElseGet(SQLException::new);
        String state = Objects.requireNonNullElse(said.getSQLState(), "");
        int code = said.getErrorCode();
        SQLException wordless = new SQLException("SQL state " + state + ", vendor code " + code, state, code);
        return new Failure(state, state.equals(DUPLICATE) ? keyIn(said) : null, wordless);
    }

    private static @Nullable UniqueKey keyIn(SQLException duplicate) {
        Matcher index = INDEX.matcher(duplicate.getMessage());
        return index.find() ? KEYS.get(index.group(1).toLowerCase(Locale.ROOT)) : null;
    }

    /** Whether a new row was refused for its primary key. */
    boolean idTaken() {
        return state.equals(DUPLICATE) && key == null;
    }

    /** What a failed statement is answered with. */
    VisionCraftException atStatement() {
        return refusal().or(this::lasting).orElseGet(this::unavailable);
    }

    /** What a failed commit is answered with: unless it was refused, nobody knows whether it has happened. */
    VisionCraftException atCommit() {
        return refusal()
                .orElseGet(() -> UnavailableException.causedBy(
                        StoreCodes.OUTCOME_UNKNOWN, "The store did not confirm the commit", cause));
    }

    /** What is answered where the database cannot be reached or used. */
    VisionCraftException unavailable() {
        return UnavailableException.causedBy(StoreCodes.STORE_UNAVAILABLE, "The store cannot answer", cause);
    }

    /** What the database refuses as often as it is asked: what is missing, and rows that do not fit. */
    private Optional<VisionCraftException> lasting() {
        boolean missing = state.startsWith("42") || state.equals(WITHOUT_PRIVILEGE) || state.equals(READ_ONLY);
        String said = missing ? "The store lacks a table, a column or a privilege" : "The store does not take a row";
        return missing || state.startsWith("22") || state.startsWith("23")
                ? Optional.of(UnavailableException.untilMended(
                        missing ? StoreCodes.STORE_MISCONFIGURED : StoreCodes.STORE_REFUSED, said, cause))
                : Optional.empty();
    }

    private Optional<VisionCraftException> refusal() {
        if (key != null) {
            return Optional.of(key.violated());
        }
        boolean clash = state.startsWith(ROLLED_BACK) || state.equals(LOCK_TIMEOUT) || state.equals(CONCURRENT_UPDATE);
        return clash || idTaken()
                ? Optional.of(ConflictException.transientClash(
                        StoreCodes.CLASH, "Another transaction changed the same rows at the same time", cause))
                : Optional.empty();
    }
}
