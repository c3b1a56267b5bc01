package io.visioncraft.spring.boot.json;

import io.visioncraft.kernel.Id;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the library's types are written: values as text, records with their figures, secrets never. */
final class JsonWriting {

    private JsonWriting() {}

    static SimpleSerializers serializers() {
        SimpleSerializers all = new SimpleSerializers();
        all.addSerializer(Id.class, new AsText());
        TextForms.VALUES.keySet().forEach(type -> all.addSerializer(type, new AsText()));
        KeptInside.BOTH_WAYS.forEach((type, reason) -> all.addSerializer(type, new Refusing(reason)));
        KeptInside.UNWRITTEN.forEach((type, reason) -> all.addSerializer(type, new Refusing(reason)));
        return all;
    }

    /**
     * Writes decimals, times and days of the library's records as text, and its constants by their names, which is what is read:
     * whatever the mapper does with the host's own.
     */
    static final class Components extends ValueSerializerModifier {

        @Serial
        private static final long serialVersionUID = 1L;

        private static final Set<Class<?>> AS_TEXT =
                Set.of(BigDecimal.class, Instant.class, LocalDate.class, Duration.class);

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier description, List<BeanPropertyWriter> writers) {
            if (VisionCraftModule.owns(description.getBeanClass())) {
                writers.stream()
                        .filter(one -> AS_TEXT.contains(one.getType().getRawClass()))
                        .forEach(one -> one.assignSerializer(new AsText()));
            }
            return writers;
        }

        @Override
        public ValueSerializer<?> modifyEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueSerializer<?> found) {
            return VisionCraftModule.owns(type.getRawClass()) ? new Constants() : found;
        }

        @Override
        public ValueSerializer<?> modifyKeySerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueSerializer<?> found) {
            return type.isEnumImplType() && VisionCraftModule.owns(type.getRawClass()) ? new ConstantKeys() : found;
        }
    }

    /**
     * Tells Jackson which methods of a record are members: the components, whatever the mapper lets be seen, and the derived
     * figures, under the names that this mapper gives.
     */
    static final class Members extends NopAnnotationIntrospector {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable PropertyName findNameForSerialization(MapperConfig<?> config, Annotated annotated) {
            return isMember(annotated) ? PropertyName.USE_DEFAULT : null;
        }

        @Override
        public @Nullable String findImplicitPropertyName(MapperConfig<?> config, AnnotatedMember member) {
            return isMember(member) ? member.getName() : null;
        }

        private static boolean isMember(Annotated annotated) {
            return annotated instanceof AnnotatedMethod method
                    && method.getParameterCount() == 0
                    && isMember(method.getDeclaringClass(), method.getName());
        }

        private static boolean isMember(Class<?> type, String name) {
            return DerivedFigures.of(type).contains(name)
                    || (type.isRecord()
                            && VisionCraftModule.owns(type)
                            && Arrays.stream(type.getRecordComponents())
                                    .anyMatch(one -> one.getName().equals(name)));
        }
    }

    private static final class AsText extends StdSerializer<Object> {

        AsText() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(
                    value instanceof BigDecimal number ? number.toPlainString() : TextForms.textOf(value));
        }
    }

    private static final class Constants extends StdSerializer<Object> {

        Constants() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(((Enum<?>) value).name());
        }
    }

    private static final class ConstantKeys extends StdSerializer<Object> {

        ConstantKeys() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeName(((Enum<?>) value).name());
        }
    }

    private static final class Refusing extends StdSerializer<Object> {

        private final String reason;

        Refusing(String reason) {
            super(Object.class);
            this.reason = reason;
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            context.reportBadDefinition(
                    value.getClass(), value.getClass().getName() + " is never written as JSON: " + reason);
        }
    }
}
