package io.visioncraft.spring.boot.security;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** Fields of Spring Security that it says nothing about. Stateless. */
final class PrivateFields {

    private PrivateFields() {}

    /** {@return the value of a field; null if it has none, or cannot be read} */
    static @Nullable Object read(Object owner, String name) {
        Field field = find(owner, name);
        return field == null ? null : ReflectionUtils.getField(field, owner);
    }

    /** {@return whether a field is there and can be read} */
    static boolean isReadable(Object owner, String name) {
        return find(owner, name) != null;
    }

    private static @Nullable Field find(Object owner, String name) {
        Field field = ReflectionUtils.findField(owner.getClass(), name);
        return field != null && field.trySetAccessible() ? field : null;
    }
}
