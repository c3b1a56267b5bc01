package io.visioncraft.spring.boot.json;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.spring.boot.json.Scalars.Scalar;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a value that is one text, or a constant by its name. */
final class ScalarReader extends StdDeserializer<Object> {

    private final Scalar scalar;

    private ScalarReader(Class<?> type, Scalar scalar) {
        super(type);
        this.scalar = scalar;
    }

    static ScalarReader ofText(Class<?> type, Function<String, ?> reader) {
        return new ScalarReader(type, parser -> reader.apply(Scalars.text(parser)));
    }

    static ScalarReader ofConstants(Class<?> type) {
        Function<String, Object> reader = TextForms.constant(type);
        return new ScalarReader(
                type,
                parser -> reader.apply(parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : ""));
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        try {
            return scalar.read(parser);
        } catch (InvalidInputException rejection) {
            throw RejectedJson.of(parser, handledType(), rejection);
        }
    }
}
