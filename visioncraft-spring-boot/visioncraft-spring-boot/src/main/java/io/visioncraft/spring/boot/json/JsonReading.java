package io.visioncraft.spring.boot.json;

import io.visioncraft.error.InvalidInputException;
import java.io.Serial;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Chooses the reader of each type of the library, once per type and mapper. */
final class JsonReading implements Deserializers, KeyDeserializers {

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        Class<?> raw = type.getRawClass();
        return VisionCraftModule.owns(raw) ? ScalarReader.ofConstants(raw) : null;
    }

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        Class<?> raw = type.getRawClass();
        String reason = KeptInside.BOTH_WAYS.get(raw);
        if (reason != null) {
            return new Refusing(raw, reason);
        }
        Function<String, ?> reader = TextForms.reader(raw);
        return reader == null ? null : ScalarReader.ofText(raw, reader);
    }

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        Class<?> raw = type.getRawClass();
        Function<String, ?> reader =
                raw.isEnum() && VisionCraftModule.owns(raw) ? TextForms.constant(raw) : TextForms.reader(raw);
        return reader == null ? null : new Key(reader);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return VisionCraftModule.owns(type)
                && (type.isEnum() || KeptInside.BOTH_WAYS.containsKey(type) || TextForms.reader(type) != null);
    }

    /** Puts the reader of records in the place of Jackson's. */
    static final class Records extends ValueDeserializerModifier {

        @Serial
        private static final long serialVersionUID = 1L;

        private final boolean refuseUnknown;

        Records(boolean refuseUnknown) {
            this.refuseUnknown = refuseUnknown;
        }

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> found) {
            Class<?> type = description.getBeanClass();
            return type.isRecord() && VisionCraftModule.owns(type) && found instanceof BeanDeserializerBase bean
                    ? new RecordReader(bean, refuseUnknown)
                    : found;
        }
    }

    private static final class Refusing extends StdDeserializer<Object> {

        private final String reason;

        Refusing(Class<?> type, String reason) {
            super(type);
            this.reason = reason;
        }

        @Override
        public boolean isCachable() {
            return true;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            return context.reportBadDefinition(
                    handledType(), handledType().getName() + " is never read from JSON: " + reason);
        }
    }

    private static final class Key extends KeyDeserializer {

        private final Function<String, ?> reader;

        Key(Function<String, ?> reader) {
            this.reader = reader;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return reader.apply(key);
            } catch (InvalidInputException rejection) {
                throw RejectedJson.of(context.getParser(), Object.class, rejection);
            }
        }
    }
}
