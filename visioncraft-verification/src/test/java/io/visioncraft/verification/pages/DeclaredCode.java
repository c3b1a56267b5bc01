package io.visioncraft.verification.pages;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A rejection code that a published module declares.
 *
 * @param constant the public constant, for example {@code OrderingCodes.STALE_TOTAL}
 * @param code the code
 */
record DeclaredCode(String constant, RejectionCode code) {

    static List<DeclaredCode> allOf(Reactor reactor) {
        return reactor.published().stream()
                .flatMap(module -> in(module).stream())
                .toList();
    }

    private static List<DeclaredCode> in(ReactorModule module) {
        return new ClassFileImporter()
                .importPaths(new Path[] {module.classes()}).stream()
                        .map(JavaClass::getFields)
                        .flatMap(Set::stream)
                        .filter(DeclaredCode::isACode)
                        .map(field -> new DeclaredCode(
                                field.getOwner().getSimpleName() + "." + field.getName(), valueOf(field)))
                        .toList();
    }

    private static boolean isACode(JavaField field) {
        return field.getRawType().isEquivalentTo(RejectionCode.class)
                && field.getModifiers()
                        .containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC, JavaModifier.FINAL));
    }

    private static RejectionCode valueOf(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            return (RejectionCode) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + field.getFullName(), e);
        }
    }
}
