package io.visioncraft.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.tck.contract.AdapterContract;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** jqwik is optional: on a class path without it all of the TCK can be used but the generators. */
class WithoutJqwikTest {

    private static final String GENERATORS = "io.visioncraft.tck.arbitrary.";

    /** The calls of generated sequences, which stand beside those that need no jqwik. */
    private static final Pattern DRAWN_CALLS =
            Pattern.compile("io\\.visioncraft\\.tck\\.call\\.(Deeds|Parts|\\w+Calls\\$Generated)(\\$.*)?");

    private final Path classes = classesOfTheTck();

    @Test
    void loadsEverythingButTheGenerators() throws IOException, ClassNotFoundException {
        try (URLClassLoader without = withoutJqwik()) {
            List<String> names = namesOfClasses()
                    .filter(name -> !name.startsWith(GENERATORS)
                            && !DRAWN_CALLS.matcher(name).matches())
                    .toList();

            assertThat(names).hasSizeGreaterThan(100);
            for (String name : names) {
                Class<?> type = Class.forName(name, true, without);
                assertThat(type.getClassLoader()).isSameAs(without);
                assertThat(type.getDeclaredMethods()).isNotNull();
                assertThat(type.getDeclaredConstructors()).isNotNull();
            }
        }
    }

    @Test
    void doesNotLoadTheGenerators() throws IOException {
        try (URLClassLoader without = withoutJqwik()) {
            assertThatExceptionOfType(NoClassDefFoundError.class)
                    .isThrownBy(() ->
                            Class.forName(GENERATORS + "Values", true, without).getDeclaredMethods());
        }
    }

    private URLClassLoader withoutJqwik() throws IOException {
        URL[] urls = {classes.toUri().toURL()};
        return new URLClassLoader(urls, new WithoutJqwik());
    }

    /** Knows everything that the tests know but jqwik and the TCK, which is loaded anew. */
    private static final class WithoutJqwik extends ClassLoader {

        WithoutJqwik() {
            super(WithoutJqwikTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("net.jqwik.") || name.startsWith("io.visioncraft.tck.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    private Stream<String> namesOfClasses() throws IOException {
        if (Files.isDirectory(classes)) {
            return namesIn(classes);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return namesIn(jar.getPath("/"));
        }
    }

    private static Stream<String> namesIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .filter(name -> name.startsWith("io.visioncraft."))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** A folder of classes or, once the TCK is packaged, its jar. */
    private static Path classesOfTheTck() {
        try {
            return Path.of(AdapterContract.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }
}
