package io.visioncraft.spring.boot.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A file of ours that lists auto-configurations.
 *
 * @param annotation the annotation that reads it
 * @param lines its lines, without comments
 */
record ImportsFile(String annotation, List<String> lines) {

    private static final String OPTIONAL = "optional:";

    /** The files in the modules that lie at these places. */
    static List<ImportsFile> at(List<String> places) {
        try {
            Resource[] all =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/spring/*.imports");
            return Arrays.stream(all)
                    .filter(file ->
                            places.stream().anyMatch(place -> address(file).contains(place)))
                    .map(ImportsFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the classes. */
    List<String> names() {
        return lines.stream().map(ImportsFile::name).toList();
    }

    /** The names of the library's own classes. */
    List<String> own() {
        return names().stream().filter(ImportsFile::isOwn).toList();
    }

    /** The lines that name classes of Spring Boot. */
    List<String> foreign() {
        return lines.stream().filter(line -> !isOwn(name(line))).toList();
    }

    /** The name of the class in a line. */
    static String name(String line) {
        return line.startsWith(OPTIONAL) ? line.substring(OPTIONAL.length()) : line;
    }

    private static boolean isOwn(String name) {
        return name.startsWith("io.visioncraft.");
    }

    private static ImportsFile read(Resource file) {
        try {
            String name = String.valueOf(file.getFilename());
            return new ImportsFile(
                    name.substring(0, name.length() - ".imports".length()),
                    file.getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
