package io.visioncraft.verification.pages;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rejection code that a published module declares.
 *
 * @param constant the public constant, for example {@code OrderingCodes.STALE_TOTAL}
 * @param code the code
 */
record DeclaredCode(String constant, RejectionCode code) {

    static List<DeclaredCode> allOf(Reactor reactor) {
        return reactor.publishedWithoutFramework().stream()
                .flatMap(module -> in(module).stream())
                .toList();
    }

    private static List<DeclaredCode> in(ReactorModule module) {
        return module.types().stream()
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(DeclaredCode::isACode)
                .map(field -> new DeclaredCode(
                        field.getDeclaringClass().getSimpleName() + "." + field.getName(), valueOf(field)))
                .toList();
    }

    private static boolean isACode(Field field) {
        return field.getType().equals(RejectionCode.class)
                && Modifier.isPublic(field.getModifiers())
                && Modifier.isStatic(field.getModifiers())
                && Modifier.isFinal(field.getModifiers());
    }

    private static RejectionCode valueOf(Field constant) {
        try {
            constant.setAccessible(true);
            return (RejectionCode) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + constant, e);
        }
    }
}
