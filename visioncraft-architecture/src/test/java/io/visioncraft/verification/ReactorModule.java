package io.visioncraft.verification;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One module of the build.
 *
 * @param name its artifact id
 * @param directory where its pom lies
 * @param published whether it is deployed
 */
public record ReactorModule(String name, Path directory, boolean published) {

    private static final String CLASS = ".class";

    public Path classes() {
        return directory.resolve("target/classes");
    }

    public Path testClasses() {
        return directory.resolve("target/test-classes");
    }

    public Path surefireReports() {
        return directory.resolve("target/surefire-reports");
    }

    public Path rejectionCodes() {
        return directory.resolve("target/rejection-codes.txt");
    }

    public Path eventTypes() {
        return directory.resolve("target/event-types.txt");
    }

    public Path mainSources() {
        return directory.resolve("src/main/java");
    }

    /** The names of its main classes, those that describe a package included, as its class files say. */
    public List<String> classNames() {
        try (Stream<Path> files = Files.walk(classes())) {
            return files.map(file -> classes().relativize(file).toString())
                    .filter(file -> file.endsWith(CLASS))
                    .map(file ->
                            file.substring(0, file.length() - CLASS.length()).replace(File.separatorChar, '.'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its main classes but for those that describe a package or a module, loaded and not initialised. */
    public List<Class<?>> types() {
        return classNames().stream()
                .filter(name -> !name.endsWith("-info"))
                .<Class<?>>map(ReactorModule::loaded)
                .toList();
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, ReactorModule.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Not on the class path: " + name, e);
        }
    }
}
