package io.visioncraft.examples.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the library adds to the start of an application: the same one is started seven times with and seven times without it, in
 * turn, each in a JVM of its own on a database of its own whose tables are there. CPU time counts, which a busy machine does not
 * change as it changes time. A quarter more CPU at most, and fifteen mebibytes of live heap. For full builds.
 */
@EnabledIfSystemProperty(named = "visioncraft.everywhere", matches = "true")
class StartFiguresTest {

    private static final int STARTS = 7;
    private static final double MOST_CPU = 1.25;
    private static final long MOST_HEAP_KIB = 15 * 1024;
    private static final String APPLICATION = "io/visioncraft/examples/start/PlainApplication.class";
    private static final String LIBRARY = "io/visioncraft/";
    private static final List<String> NEVER_THERE =
            List.of("io/visioncraft/examples/shop/", "io/visioncraft/spring/boot/test/", "io/visioncraft/testkit/");

    @TempDir
    private Path directory;

    @Test
    void aStartTakesAtMostAQuarterMoreCpuAndFifteenMebibytesOfHeap() throws Exception {
        start(true);
        start(false);
        List<Figures> with = new ArrayList<>();
        List<Figures> without = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            with.add(start(true));
            without.add(start(false));
        }

        double cpu = (double) median(with, Figures::cpuMillis) / median(without, Figures::cpuMillis);
        long heap = median(with, Figures::heapKib) - median(without, Figures::heapKib);
        System.out.printf(
                "Start with the library: CPU %.2f times (%d ms without), live heap %+d KiB%n",
                cpu, median(without, Figures::cpuMillis), heap);
        assertThat(cpu).as("CPU, times that without the library").isLessThanOrEqualTo(MOST_CPU);
        assertThat(heap).as("live heap, KiB").isLessThanOrEqualTo(MOST_HEAP_KIB);
    }

    private Figures start(boolean withLibrary) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(withLibrary),
                PlainApplication.class.getName(),
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:file:" + directory.resolve(withLibrary ? "with" : "without"),
                "--spring.jpa.hibernate.ddl-auto=update",
                "--spring.main.banner-mode=off"));
        if (withLibrary) {
            command.addAll(List.of(
                    "--visioncraft.issuer.name=Hillside Services Ltd",
                    "--visioncraft.issuer.address.lines=1 Hill Street",
                    "--visioncraft.issuer.address.city=London",
                    "--visioncraft.issuer.address.country=GB",
                    "--visioncraft.issuer.zone=Europe/London",
                    "--visioncraft.issuer.currency=EUR",
                    "--visioncraft.tokens.generate-key=true"));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(said::add);
        }
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        Figures figures = said.stream()
                .filter(line -> line.startsWith(PlainApplication.FIGURES))
                .map(Figures::of)
                .findFirst()
                .orElseThrow();
        assertThat(figures.library()).isEqualTo(withLibrary);
        return figures;
    }

    /**
     * Without the library, nothing of it is to be found. The jars of others lie on both class paths, as in an application that
     * uses Flyway already. The shop and what is for tests of hosts is left out of both.
     */
    private static String classPath(boolean withLibrary) {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .filter(entry -> holds(entry, APPLICATION)
                        || (NEVER_THERE.stream().noneMatch(part -> holds(entry, part))
                                && (withLibrary || !holds(entry, LIBRARY))))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean holds(String entry, String path) {
        if (!entry.endsWith(".jar")) {
            return Files.exists(Path.of(entry, path));
        }
        try (ZipFile jar = new ZipFile(entry)) {
            return jar.getEntry(path) != null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long median(List<Figures> all, ToLongFunction<Figures> figure) {
        return all.stream()
                .mapToLong(figure)
                .sorted()
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private record Figures(long cpuMillis, long heapKib, boolean library) {

        static Figures of(String line) {
            String[] words = line.substring(PlainApplication.FIGURES.length()).split(" ", -1);
            return new Figures(Long.parseLong(words[0]), Long.parseLong(words[1]), Boolean.parseBoolean(words[2]));
        }
    }
}
