package io.visioncraft.verification.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The main classes of the modules as ArchUnit sees them. */
final class ModuleClasses {

    private static final Reactor REACTOR = Reactor.current();

    static final JavaClasses OF_THE_CORE = of("visioncraft-core");
    static final JavaClasses OF_THE_TESTKIT = of("visioncraft-testkit");
    static final JavaClasses OF_THE_TCK = of("visioncraft-tck");
    static final JavaClasses OF_PERSISTENCE_JPA = of("visioncraft-persistence-jpa");
    static final JavaClasses OF_AUTH = of("visioncraft-auth");
    static final JavaClasses OF_ALL_PUBLISHED = of(REACTOR.published());
    static final JavaClasses OF_ALL_MODULES = of(REACTOR.modules());

    private ModuleClasses() {}

    private static JavaClasses of(String module) {
        return of(List.of(REACTOR.module(module)));
    }

    static JavaClasses of(List<ReactorModule> modules) {
        return new ClassFileImporter()
                .importPaths(modules.stream()
                        .map(ReactorModule::classes)
                        .filter(Files::isDirectory)
                        .toArray(Path[]::new));
    }
}
