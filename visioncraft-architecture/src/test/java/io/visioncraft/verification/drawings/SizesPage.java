package io.visioncraft.verification.drawings;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.visioncraft.kernel.Internal;
import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Draws how much of the published modules is comment, and which types of the core who can see. */
final class SizesPage {

    private static final String INTERNAL = "io.visioncraft.internal";
    private static final String PAGE = """
            # Sizes

            The build draws this page. Nothing here is a limit: it reports what a reader meets.

            ## Javadoc

            Lines of Javadoc for each line of code in the main code of a module, blank lines and other comments left out, to the
            nearest tenth.

            | module | Javadoc / code |
            | --- | --: |
            %s
            ## Types of the core

            *API and SPI* are public types. *Internal* are those that are public for technical reasons only: in the package
            `internal`, or marked `@Internal`. *Hidden* are all others. Types inside of types count, unnamed ones do not.

            | package | API and SPI | internal | hidden |
            | --- | --: | --: | --: |
            %s
            %d of %d types are not public in Java (%d %%), and %d are neither API nor SPI (%d %%).
            """;

    private SizesPage() {}

    static String draw(Reactor reactor, JavaClasses core) {
        SortedMap<String, Seen> packages = new TreeMap<>();
        Seen all = new Seen();
        for (JavaClass type : core) {
            if (!type.isAnonymousClass()
                    && !type.isLocalClass()
                    && !type.getSimpleName().equals("package-info")) {
                packages.computeIfAbsent(type.getPackageName(), none -> new Seen())
                        .add(type);
                all.add(type);
            }
        }
        return PAGE.formatted(
                modules(reactor),
                packages.entrySet().stream()
                        .map(one -> "| `" + one.getKey() + "` " + one.getValue().cells())
                        .reduce("", String::concat),
                all.hidden,
                all.sum(),
                percent(all.hidden, all.sum()),
                all.hidden + all.internal,
                percent(all.hidden + all.internal, all.sum()));
    }

    private static String modules(Reactor reactor) {
        StringBuilder rows = new StringBuilder();
        for (ReactorModule module : reactor.published()) {
            List<String> sources = sourcesOf(module.mainSources());
            rows.append("| `%s` | %s |\n".formatted(module.name(), ratio(sources)));
        }
        return rows.toString();
    }

    private static List<String> sourcesOf(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Reactor::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of Javadoc for each line of code, with one decimal. */
    static String ratio(List<String> sources) {
        long javadoc = 0;
        long code = 0;
        for (String source : sources) {
            boolean inJavadoc = false;
            boolean inComment = false;
            for (String line : source.lines().map(String::strip).toList()) {
                boolean begins = !inComment && line.startsWith("/*");
                inJavadoc = begins ? line.startsWith("/**") : inJavadoc;
                inComment |= begins;
                if (inComment) {
                    javadoc += inJavadoc ? 1 : 0;
                    inComment = !line.endsWith("*/");
                } else if (!line.isEmpty() && !line.startsWith("//")) {
                    code++;
                }
            }
        }
        return String.format(Locale.ROOT, "%.1f", (double) javadoc / Math.max(1, code));
    }

    private static long percent(int some, int all) {
        return Math.round(100.0 * some / all);
    }

    /** Whether a type is public, and so is each type that it stands in. */
    static boolean isPublic(JavaClass type) {
        Optional<JavaClass> around = type.getEnclosingClass();
        return type.getModifiers().contains(JavaModifier.PUBLIC) && (around.isEmpty() || isPublic(around.get()));
    }

    /** Whether a type is public for technical reasons only. */
    static boolean isInternal(JavaClass type) {
        return type.getPackageName().equals(INTERNAL)
                || type.isAnnotatedWith(Internal.class)
                || type.getEnclosingClass().filter(SizesPage::isInternal).isPresent();
    }

    /** How many types of a package who can see. */
    private static final class Seen {

        private int api;
        private int internal;
        private int hidden;

        void add(JavaClass type) {
            if (!isPublic(type)) {
                hidden++;
            } else if (isInternal(type)) {
                internal++;
            } else {
                api++;
            }
        }

        int sum() {
            return api + internal + hidden;
        }

        String cells() {
            return "| %d | %d | %d |\n".formatted(api, internal, hidden);
        }
    }
}
