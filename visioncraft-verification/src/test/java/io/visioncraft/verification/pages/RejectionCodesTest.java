package io.visioncraft.verification.pages;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.verification.OpenEnds;
import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The rejection codes that the published modules declare are those that their tests saw. The testkit's assertions append
 * each code they meet to {@code target/rejection-codes.txt} of the module under test; each build begins that file anew.
 */
class RejectionCodesTest {

    private static final Reactor REACTOR = Reactor.current();

    private final List<RejectionCode> declared = REACTOR.published().stream()
            .flatMap(module -> declaredIn(module).stream())
            .toList();
    private final SortedSet<String> seen = REACTOR.modules().stream()
            .map(ReactorModule::rejectionCodes)
            .filter(file -> Files.exists(file) && Reactor.isOfThisBuild(file))
            .flatMap(file -> Reactor.read(file).lines())
            .collect(toCollection(TreeSet::new));

    @Test
    void aCodeIsDeclaredInOnePlace() {
        assertThat(declared)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .extracting(RejectionCode::value)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyCodeThatIsDeclaredWasSeenInATest() {
        List<String> unseen = declared.stream()
                .map(RejectionCode::value)
                .filter(code -> !seen.contains(code))
                .sorted()
                .toList();
        assertThat(OpenEnds.CODE.notListed(unseen)).isEmpty();
    }

    @Test
    void everyCodeThatATestSawIsDeclared() {
        Set<String> values = declared.stream().map(RejectionCode::value).collect(Collectors.toSet());
        assertThat(seen.stream().filter(code -> !values.contains(code))).isEmpty();
    }

    private static List<RejectionCode> declaredIn(ReactorModule module) {
        return new ClassFileImporter()
                .importPaths(new Path[] {module.classes()}).stream()
                        .map(JavaClass::getFields)
                        .flatMap(Set::stream)
                        .filter(RejectionCodesTest::isACode)
                        .map(RejectionCodesTest::valueOf)
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
