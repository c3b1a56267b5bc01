package io.visioncraft.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The build that this module closes: its root, its modules in the order of the parent pom, and when it began.
 *
 * <p>Immutable and thread-safe.
 *
 * @param root the directory of the parent pom
 * @param modules every module, this one last
 */
public record Reactor(Path root, List<ReactorModule> modules) {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>visioncraft-parent</artifactId>\\s*<version>([^<]+)</version>");
    private static final Pattern ARTIFACT = Pattern.compile("</parent>\\s*<artifactId>([^<]+)</artifactId>");

    /** The reactor around this module: the build says where, an editor starts tests in the module's directory. */
    public static Reactor current() {
        return at(Path.of(System.getProperty("visioncraft.root", "..")));
    }

    static Reactor at(Path root) {
        return new Reactor(root.normalize(), modulesIn(root).toList());
    }

    /** The modules that the pom in a directory names, each before those that its own pom names. */
    private static Stream<ReactorModule> modulesIn(Path directory) {
        return MODULE.matcher(read(directory.resolve("pom.xml")))
                .results()
                .map(found -> directory.resolve(found.group(1)).normalize())
                .flatMap(module -> Stream.concat(Stream.of(module(module)), modulesIn(module)));
    }

    /** The modules that hold classes and are deployed. */
    public List<ReactorModule> published() {
        return modules.stream()
                .filter(module -> module.published() && Files.isDirectory(module.classes()))
                .toList();
    }

    /** The version of all modules. */
    public String version() {
        return VERSION.matcher(read(root.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** The published modules that need no framework: they lie beside the parent pom. */
    public List<ReactorModule> publishedWithoutFramework() {
        return published().stream()
                .filter(module -> root.equals(module.directory().getParent()))
                .toList();
    }

    public ReactorModule module(String name) {
        return modules.stream()
                .filter(module -> module.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The parent pom names no module " + name));
    }

    /**
     * When this build began; empty outside Maven, and where {@code -Dvisioncraft.reports=last} asks to take the reports
     * as they lie.
     */
    public static Optional<Instant> buildStart() {
        if ("last".equals(System.getProperty("visioncraft.reports"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(System.getProperty("visioncraft.buildStart")).map(Instant::parse);
    }

    /** Whether this build wrote {@code file}. */
    public static boolean isOfThisBuild(Path file) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return buildStart().map(start -> !written.isBefore(start)).orElse(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReactorModule module(Path directory) {
        String pom = read(directory.resolve("pom.xml"));
        String name = ARTIFACT.matcher(pom)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No artifact id after the parent in " + directory));
        return new ReactorModule(name, directory, !pom.contains("<maven.deploy.skip>true</maven.deploy.skip>"));
    }
}
