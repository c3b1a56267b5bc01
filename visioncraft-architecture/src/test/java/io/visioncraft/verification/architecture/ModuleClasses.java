package io.visioncraft.verification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The main classes of the modules as ArchUnit sees them: imported once, whichever modules a rule is about. */
public final class ModuleClasses {

    private static final Reactor REACTOR = Reactor.current();

    /** What JMH makes of benchmarks stands in packages of its own. */
    private static final String MADE_BY_JMH = "/jmh_generated/";

    static final JavaClasses OF_ALL_MODULES = new ClassFileImporter()
            .withImportOption(location -> !location.contains(MADE_BY_JMH))
            .importPaths(REACTOR.modules().stream()
                    .map(ReactorModule::classes)
                    .filter(Files::isDirectory)
                    .toArray(Path[]::new));
    static final JavaClasses OF_ALL_PUBLISHED = of(REACTOR.published());
    static final JavaClasses OF_ALL_WITHOUT_FRAMEWORK = of(REACTOR.publishedWithoutFramework());
    public static final JavaClasses OF_THE_CORE = of("visioncraft-core");
    static final JavaClasses OF_THE_TESTKIT = of("visioncraft-testkit");
    static final JavaClasses OF_THE_TCK = of("visioncraft-tck");
    static final JavaClasses OF_PERSISTENCE_JPA = of("visioncraft-persistence-jpa");
    static final JavaClasses OF_AUTH = of("visioncraft-auth");

    private ModuleClasses() {}

    private static JavaClasses of(String module) {
        return of(List.of(REACTOR.module(module)));
    }

    private static JavaClasses of(List<ReactorModule> modules) {
        List<String> directories = modules.stream()
                .map(module -> module.classes().toUri().toString())
                .toList();
        return OF_ALL_MODULES.that(describe(
                "are of " + modules,
                type -> directories.stream()
                        .anyMatch(directory -> sourceOf(type).startsWith(directory))));
    }

    private static String sourceOf(JavaClass type) {
        return type.getSource().orElseThrow().getUri().toString();
    }
}
