package io.visioncraft.testkit;

import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record like another one, with some components replaced:
 *
 * <pre>{@code
 * Order cancelled = like(order).with(Order::status, OrderStatus.CANCELLED).made();
 * }</pre>
 *
 * <p>A test that names only the components it varies does not change when a record gets another component. All other
 * components are those of the model; a component that is a list or a record is replaced as a whole. The record's own
 * constructor checks the values, once, in {@link #made()}. Not thread-safe.
 *
 * @param <R> the type of the record
 */
public final class Like<R extends Record> {

    private final R model;
    private final Map<String, RecordComponent> components = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Like(R model) {
        this.model = model;
        for (RecordComponent component : model.getClass().getRecordComponents()) {
            components.put(component.getName(), component);
            values.put(component.getName(), read(component));
        }
    }

    /**
     * {@return a copy in the making, with the components of a record}
     *
     * @param model the record, which is not changed
     * @param <R> the type of the record
     */
    public static <R extends Record> Like<R> like(R model) {
        return new Like<>(model);
    }

    /**
     * Replaces one component.
     *
     * @param component a reference to its accessor, for example {@code Order::status}
     * @param value its value; null only if the record allows it
     * @param <T> the type of the component
     * @return this copy in the making
     * @throws IllegalArgumentException if {@code component} is no reference to an accessor of the record, or
     *     {@code value} is not of the component's type (a {@code long} takes {@code 2L}, not {@code 2})
     */
    public <T> Like<R> with(Component<R, T> component, @Nullable T value) {
        String name = name(component);
        RecordComponent replaced = components.get(name);
        if (replaced == null) {
            throw new IllegalArgumentException(
                    simpleName() + " has no component " + name + "; its components are " + components.keySet());
        }
        Class<?> type = replaced.getType();
        if (value == null
                ? type.isPrimitive()
                : !MethodType.methodType(type).wrap().returnType().isInstance(value)) {
            throw new IllegalArgumentException("Component " + name + " of " + simpleName() + " is of type "
                    + type.getName() + ", not "
                    + (value == null ? "null" : value.getClass().getName()));
        }
        values.put(name, value);
        return this;
    }

    /**
     * Makes the new record. An exception of the record's constructor is passed on.
     *
     * @return the new record
     */
    public R made() {
        Class<?>[] types =
                components.values().stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            @SuppressWarnings("unchecked") // a record class is final
            Constructor<R> constructor = (Constructor<R>) model.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.values().toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String simpleName() {
        return model.getClass().getSimpleName();
    }

    private @Nullable Object read(RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of the method that {@code component} refers to, which the JDK tells of a serializable reference only. */
    private static String name(Component<?, ?> component) {
        try {
            Method written = component.getClass().getDeclaredMethod("writeReplace");
            written.setAccessible(true);
            return ((SerializedLambda) written.invoke(component)).getImplMethodName();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Not a reference to an accessor", e);
        }
    }

    /**
     * A reference to the accessor of a record's component.
     *
     * @param <R> the type of the record
     * @param <T> the type of the component
     */
    @FunctionalInterface
    public interface Component<R, T> extends Serializable {

        /**
         * {@return the component of a record}
         *
         * @param record the record to read
         */
        @Nullable
        T of(R record);
    }
}
