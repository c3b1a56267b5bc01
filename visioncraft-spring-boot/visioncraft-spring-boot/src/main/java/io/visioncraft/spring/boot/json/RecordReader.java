package io.visioncraft.spring.boot.json;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.spring.boot.json.Scalars.Scalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies.NamingBase;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Reads a record of the library by its canonical components. Jackson finds the components, their names in this mapper and the
 * readers of nested values; this reader says what a member may be, and turns each fault into a rejection with its path.
 */
final class RecordReader extends StdDeserializer<Object> {

    private final BeanDeserializerBase found;
    private final boolean refuseUnknown;
    private Map<String, Component> components = Map.of();
    private Set<String> figures = Set.of();

    RecordReader(BeanDeserializerBase found, boolean refuseUnknown) {
        super(found.getValueType());
        this.found = found;
        this.refuseUnknown = refuseUnknown;
    }

    /** One component: where it stands, how it is read, and its value if it is left out. */
    private record Component(
            SettableBeanProperty property,
            @Nullable Scalar scalar,
            @Nullable Object absent,
            boolean nullable) {}

    @Override
    public boolean isCachable() {
        return true;
    }

    @Override
    public void resolve(DeserializationContext context) {
        found.resolve(context);
        boolean anyCase = context.isEnabled(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES);
        components = anyCase ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new HashMap<>();
        figures = anyCase ? new TreeSet<>(String.CASE_INSENSITIVE_ORDER) : new HashSet<>();
        Map<String, Object> defaults = AbsentComponents.of(handledType());
        var names = handledType().getRecordComponents();
        for (Iterator<SettableBeanProperty> all = found.creatorProperties(); all.hasNext(); ) {
            SettableBeanProperty one = all.next();
            Class<?> type = one.getType().getRawClass();
            Object absent = defaults.get(names[one.getCreatorIndex()].getName());
            if (absent == null && type == boolean.class) {
                absent = false;
            }
            components.put(one.getName(), new Component(one, Scalars.of(type), absent, !type.isPrimitive()));
        }
        for (String figure : DerivedFigures.of(handledType())) {
            figures.add(figure);
            if (context.getConfig().getPropertyNamingStrategy() instanceof NamingBase naming) {
                figures.add(naming.nameForField(context.getConfig(), null, figure));
            }
        }
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.isExpectedStartObjectToken() && !parser.hasToken(JsonToken.PROPERTY_NAME)) {
            throw rejected(parser, KernelCodes.MALFORMED, "An object is expected here");
        }
        Object[] values = new Object[components.size()];
        boolean[] given = new boolean[values.length];
        String name = parser.isExpectedStartObjectToken() ? parser.nextName() : parser.currentName();
        for (; name != null; name = parser.nextName()) {
            parser.nextToken();
            Component component = components.get(name);
            try {
                if (component == null) {
                    skip(parser, name);
                    continue;
                }
                int index = component.property.getCreatorIndex();
                if (given[index]) {
                    throw rejected(parser, KernelCodes.DUPLICATE, "The member stands here twice");
                }
                given[index] = true;
                values[index] = read(component, parser, context);
            } catch (JacksonException fault) {
                throw fault.prependPath(handledType(), name);
            }
        }
        components.forEach((member, component) -> {
            int index = component.property.getCreatorIndex();
            if (!given[index]) {
                values[index] = absent(component, member, parser);
            }
        });
        return make(values, parser, context);
    }

    private @Nullable Object read(Component component, JsonParser parser, DeserializationContext context) {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            if (!component.nullable) {
                throw rejected(parser, KernelCodes.REQUIRED, "A value is required");
            }
            return component.property.getValueDeserializer().getNullValue(context);
        }
        Scalar scalar = component.scalar;
        try {
            return scalar == null ? component.property.deserialize(parser, context) : scalar.read(parser);
        } catch (InvalidInputException rejection) {
            throw rejected(parser, rejection);
        } catch (MismatchedInputException fault) {
            // a list that is none, for example: Jackson's own readers of containers refuse it
            throw Rejections.placed(fault) ? fault : replaced(fault, parser);
        }
    }

    /** The same fault, in the same place within the member, as a rejection. */
    private JacksonException replaced(MismatchedInputException fault, JsonParser parser) {
        JacksonException made = rejected(parser, Rejections.of(fault));
        List<Reference> path = fault.getPath();
        for (int i = path.size() - 1; i >= 0; i--) {
            made.prependPath(path.get(i));
        }
        return made;
    }

    private @Nullable Object absent(Component component, String member, JsonParser parser) {
        if (component.absent == null && !component.nullable) {
            throw rejected(parser, InvalidInputException.of(KernelCodes.REQUIRED.at(member, "A value is required")));
        }
        return component.absent;
    }

    private void skip(JsonParser parser, String name) {
        if (refuseUnknown && !figures.contains(name)) {
            throw rejected(parser, InputRejection.UNKNOWN_MEMBER, "There is no such member here");
        }
        parser.skipChildren();
    }

    private Object make(Object[] values, JsonParser parser, DeserializationContext context) {
        try {
            return found.getValueInstantiator().createFromObjectWith(context, values);
        } catch (JacksonException fault) {
            throw rejected(parser, Rejections.of(fault));
        }
    }

    private RejectedJson rejected(JsonParser parser, RejectionCode code, String message) {
        return rejected(parser, InvalidInputException.of(code.at("", message)));
    }

    private RejectedJson rejected(JsonParser parser, InvalidInputException rejection) {
        return RejectedJson.of(parser, handledType(), rejection);
    }
}
