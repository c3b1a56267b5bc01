package io.visioncraft.verification.pages;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.contract.LeavesToFullBuilds;
import io.visioncraft.tck.contract.OnStore;
import io.visioncraft.tck.contract.PortTests;
import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.commons.annotation.Testable;

/**
 * The test classes of all modules, and the suites of the TCK, as bytecode: what they declare, not what they did. Remembers what
 * it was asked, because every page asks about the same reports. Not thread-safe.
 */
final class TestClasses {

    private static final String LOOK_UPS = "import.dependencyResolutionProcess.maxIterationsFor";

    private final JavaClasses classes;
    private final Map<TestRun, Optional<JavaMethod>> methods = new HashMap<>();
    private final Map<TestRun, Optional<Suite>> suites = new HashMap<>();
    private final Map<TestRun, Boolean> onlyInFullBuilds = new HashMap<>();

    private TestClasses(JavaClasses classes) {
        this.classes = classes;
    }

    /** This chapter's own tests are left out: they hold examples, with rules that do not exist. */
    static TestClasses of(Reactor reactor) {
        Stream<Path> tests = reactor.modules().stream().map(ReactorModule::testClasses);
        Stream<Path> suites = Stream.of(reactor.module("visioncraft-tck").classes());
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setProperty(LOOK_UPS + "MemberTypes", "0"); // nothing here asks what these types are
            configuration.setProperty(LOOK_UPS + "AccessesToTypes", "0");
            return new TestClasses(new ClassFileImporter()
                    .withImportOption(location -> !location.contains("/verification/pages/"))
                    .importPaths(Stream.concat(tests, suites)
                            .filter(Files::isDirectory)
                            .toArray(Path[]::new)));
        });
    }

    static TestClasses of(Class<?>... types) {
        return new TestClasses(new ClassFileImporter().importClasses(types));
    }

    /** The method that a report's line is about. */
    Optional<JavaMethod> methodOf(TestRun run) {
        return methods.computeIfAbsent(run, this::findMethod);
    }

    private Optional<JavaMethod> findMethod(TestRun run) {
        if (!classes.contain(run.declaredIn())) {
            return Optional.empty();
        }
        return classes.get(run.declaredIn()).getAllMethods().stream()
                .filter(method -> method.getName().equals(run.method()) && isTest(method))
                .findFirst();
    }

    /** The contract or behaviour suite that a report's line is about, if it is about one. */
    Optional<Suite> suiteOf(TestRun run) {
        return suites.computeIfAbsent(run, this::findSuite);
    }

    private Optional<Suite> findSuite(TestRun run) {
        return classes.contain(run.declaredIn())
                ? Suite.runBy(classes.get(run.declaredIn()), run.suite())
                : Optional.empty();
    }

    /** Whether a report's line is about what only a full build runs there, so that it is the same in every other. */
    boolean isOnlyInFullBuilds(TestRun run) {
        return onlyInFullBuilds.computeIfAbsent(run, this::findOnlyInFullBuilds);
    }

    private boolean findOnlyInFullBuilds(TestRun run) {
        Stream<JavaClass> types = Stream.of(run.suite(), run.declaredIn())
                .filter(classes::contain)
                .map(classes::get);
        return isLeftToFullBuilds(run)
                || Stream.concat(types, methodOf(run).stream())
                        .anyMatch(declared -> declared.isAnnotatedWith(EnabledIfSystemProperty.class)
                                || declared.isMetaAnnotatedWith(EnabledIfSystemProperty.class));
    }

    private boolean isLeftToFullBuilds(TestRun run) {
        return classes.contain(run.suite())
                && classes.contain(run.declaredIn())
                && leavesToFullBuilds(classes.get(run.suite()))
                        .filter(left -> isOneOf(left, "value", classes.get(run.declaredIn()))
                                && !isOneOf(left, "except", classes.get(run.declaredIn())))
                        .isPresent();
    }

    /** What a store's class says itself, or by an annotation that says it for several. */
    private static Optional<JavaAnnotation<?>> leavesToFullBuilds(JavaClass store) {
        return store.getAnnotations().stream()
                .flatMap(own -> Stream.concat(Stream.of(own), own.getRawType().getAnnotations().stream()))
                .<JavaAnnotation<?>>map(found -> found)
                .filter(found -> found.getRawType().isEquivalentTo(LeavesToFullBuilds.class))
                .findFirst();
    }

    private static boolean isOneOf(JavaAnnotation<?> left, String property, JavaClass suite) {
        JavaClass[] types = (JavaClass[]) left.get(property).orElse(new JavaClass[0]);
        return Arrays.stream(types).anyMatch(type -> suite.isAssignableTo(type.getName()));
    }

    /** Contracts and suites that run beside a class of all contracts, so that nobody sees what else is left out. */
    List<String> suitesOutsideAStore() {
        return classes.stream()
                .filter(type -> type.isAssignableTo(OnStore.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(type -> type.isTopLevelClass()
                        ? type.getSimpleName().endsWith("Test") // others are run by a test of their own
                        : type.isAnnotatedWith(Nested.class))
                .filter(type -> type.getEnclosingClass()
                        .filter(around -> around.isAssignableTo(PortTests.class))
                        .isEmpty())
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    /** The rules a test proves: its own, and those of the classes it stands in, nested, inherited and run as. */
    SortedSet<String> rulesOf(JavaMethod method, TestRun run) {
        SortedSet<String> rules = new TreeSet<>(rulesOn(method));
        Stream.of(method.getOwner(), classes.get(run.declaredIn()), classes.get(run.suite()))
                .flatMap(TestClasses::enclosing)
                .flatMap(type -> Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream()))
                .forEach(type -> rules.addAll(rulesOn(type)));
        return rules;
    }

    /** Every rule id that stands on a test class or a test method, run or not. */
    SortedSet<String> rulesNamed() {
        Stream<JavaClass> types = classes.stream();
        Stream<JavaMethod> methods = classes.stream().flatMap(type -> type.getMethods().stream());
        return Stream.concat(types.map(TestClasses::rulesOn), methods.map(TestClasses::rulesOn))
                .flatMap(List::stream)
                .collect(toCollection(TreeSet::new));
    }

    /** Methods that name a rule and are no tests, so that nothing would ever prove it. */
    List<String> rulesOnWhatIsNoTest() {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !rulesOn(method).isEmpty() && !isTest(method))
                .map(HasDescription::getDescription)
                .sorted()
                .toList();
    }

    private static boolean isTest(JavaMethod method) {
        return method.isAnnotatedWith(Testable.class) || method.isMetaAnnotatedWith(Testable.class);
    }

    private static List<String> rulesOn(HasAnnotations<?> element) {
        return element.isAnnotatedWith(Rule.class)
                ? List.of(element.getAnnotationOfType(Rule.class).value())
                : List.of();
    }

    private static Stream<JavaClass> enclosing(JavaClass type) {
        return Stream.iterate(
                        Optional.of(type), Optional::isPresent, inner -> inner.flatMap(JavaClass::getEnclosingClass))
                .flatMap(Optional::stream);
    }
}
