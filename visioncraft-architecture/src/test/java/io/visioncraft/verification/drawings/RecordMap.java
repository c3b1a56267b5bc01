package io.visioncraft.verification.drawings;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws the aggregates with their components, and how they refer to each other by id: directly, or from within a value or a
 * list that they hold.
 */
final class RecordMap {

    private final List<Class<?>> aggregates;
    private final StringBuilder picture = new StringBuilder("```mermaid\nerDiagram\n");

    private RecordMap(Collection<Class<?>> aggregates) {
        this.aggregates = aggregates.stream()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
    }

    static String draw(Collection<Class<?>> aggregates) {
        RecordMap map = new RecordMap(aggregates);
        map.aggregates.forEach(map::relations);
        map.aggregates.forEach(map::components);
        return map.picture.append("```\n").toString();
    }

    private void relations(Class<?> aggregate) {
        Class<?> owner = namedBy(idOf(aggregate));
        if (owner != null && owner != aggregate) {
            picture.append("    %s ||--o| %s : \"has\"\n".formatted(owner.getSimpleName(), aggregate.getSimpleName()));
        }
        for (Reference reference : references(aggregate)) {
            Class<?> target = namedBy(reference.id());
            if (target != null && !reference.path().equals("id")) {
                picture.append("    %s }o--%s %s : \"%s\"\n"
                        .formatted(
                                aggregate.getSimpleName(),
                                reference.many() ? "o{" : reference.optional() ? "o|" : "||",
                                target.getSimpleName(),
                                reference.path()));
            }
        }
    }

    private void components(Class<?> aggregate) {
        picture.append("    %s {\n".formatted(aggregate.getSimpleName()));
        for (RecordComponent component : aggregate.getRecordComponents()) {
            picture.append("        %s %s\n".formatted(typeOf(component), component.getName()));
        }
        picture.append("    }\n");
    }

    /** The type as a reader says it, a list with brackets: what the language of the picture can take. */
    private static String typeOf(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return ((Class<?>) arguments[arguments.length - 1]).getSimpleName() + "[]";
        }
        return component.getType().getSimpleName();
    }

    private @Nullable Class<?> namedBy(Class<?> id) {
        return namedBy(id, aggregates);
    }

    /** The aggregate that an id is called after: several may share it, as a user and its credentials do. */
    static @Nullable Class<?> namedBy(Class<?> id, Collection<Class<?>> aggregates) {
        return aggregates.stream()
                .filter(one -> idOf(one) == id)
                .min(Comparator.comparing((Class<?> one) -> !id.getSimpleName().equals(one.getSimpleName() + "Id"))
                        .thenComparing(Class::getSimpleName))
                .orElse(null);
    }

    static Class<?> idOf(Class<?> aggregate) {
        for (Type implemented : aggregate.getGenericInterfaces()) {
            if (implemented instanceof ParameterizedType generic
                    && Aggregate.class.isAssignableFrom((Class<?>) generic.getRawType())) {
                return (Class<?>) generic.getActualTypeArguments()[0];
            }
        }
        throw new IllegalStateException(aggregate + " does not say whose id it has");
    }

    /** What an aggregate refers to, directly or from within what it holds. */
    static Set<Reference> references(Class<?> aggregate) {
        return references(aggregate, "", false, false);
    }

    private static Set<Reference> references(Class<?> record, String path, boolean optional, boolean many) {
        Set<Reference> found = new LinkedHashSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            AnnotatedType type = component.getAnnotatedType();
            String place = path + component.getName();
            boolean mayBeMissing = optional || type.isAnnotationPresent(Nullable.class);
            boolean several = type instanceof AnnotatedParameterizedType;
            for (Class<?> held : held(component.getGenericType())) {
                if (Id.class.isAssignableFrom(held)) {
                    found.add(new Reference(held, place, mayBeMissing, many || several));
                } else if (held.isRecord()) {
                    found.addAll(references(held, place + ".", mayBeMissing, many || several));
                }
            }
        }
        return found;
    }

    private static List<Class<?>> held(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<Class<?>> all = new ArrayList<>();
            for (Type argument : generic.getActualTypeArguments()) {
                all.addAll(held(argument));
            }
            return all;
        }
        return type instanceof Class<?> plain ? List.of(plain) : List.of();
    }

    /**
     * One record refers to another.
     *
     * @param id the type of the other's id
     * @param path the component that holds it
     * @param optional whether it may be null
     * @param many whether it stands in a list
     */
    record Reference(Class<?> id, String path, boolean optional, boolean many) {}
}
