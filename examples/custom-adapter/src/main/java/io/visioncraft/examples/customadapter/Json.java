package io.visioncraft.examples.customadapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.StoreCodes;

/**
 * Records of one type as JSON text. The core's records come back equal from Jackson as it comes; a test of the core sees to
 * that.
 *
 * @param name what a record is called
 * @param type how it is read
 * @param <T> the type of the records
 */
record Json<T>(String name, JavaType type) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static <T> Json<T> of(String name, Class<T> type) {
        return new Json<>(name, MAPPER.constructType(type));
    }

    static <S extends Enum<S>> Json<StatusChange<S>> ofStatusChange(String name, Class<S> status) {
        return new Json<>(name, MAPPER.getTypeFactory().constructParametricType(StatusChange.class, status));
    }

    static String write(Object record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("No JSON of a " + record.getClass(), impossible);
        }
    }

    /**
     * Reads a record. A body that does not make a valid one is <em>unavailable</em> with code {@code corrupt-record}: the
     * constructors of the core check what they are given.
     *
     * @param id whose body it is, for the message
     */
    T read(String body, Object id) {
        try {
            return MAPPER.readValue(body, type);
        } catch (JsonProcessingException corrupt) {
            throw UnavailableException.untilMended(
                    StoreCodes.CORRUPT_RECORD,
                    "The stored " + name + " " + id + " is not a valid record",
                    null,
                    "type",
                    name,
                    "id",
                    id);
        }
    }
}
