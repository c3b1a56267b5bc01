package io.visioncraft.verification.drawings;

import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Draws which module of the build needs which, from the poms: what is needed for tests alone is left out. */
final class ModuleMap {

    private static final Pattern DEPENDENCY =
            Pattern.compile("(?s)<dependency>\\s*<groupId>io\\.visioncraft</groupId>(.*?)</dependency>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    private ModuleMap() {}

    /**
     * The modules that hold code of their own for somebody to use, or bring it along as starters do, top down, and an arrow
     * to each that they need.
     */
    static String draw(Reactor reactor) {
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart TD\n");
        List<ReactorModule> withCode = reactor.modules().stream()
                .filter(module ->
                        Files.isDirectory(module.mainSources()) || module.name().endsWith("-starter"))
                .toList();
        withCode.forEach(module -> picture.append("    %s[\"%s\"]\n".formatted(node(module), module.name())));
        for (ReactorModule module : withCode) {
            DEPENDENCY
                    .matcher(Reactor.read(module.directory().resolve("pom.xml")))
                    .results()
                    .flatMap(found -> needed(found.group(1)).stream())
                    .map(reactor::module)
                    .forEach(needed -> picture.append("    %s --> %s\n".formatted(node(module), node(needed))));
        }
        return picture.append("```\n").toString();
    }

    private static Optional<String> needed(String dependency) {
        if (dependency.contains("<scope>test</scope>")) {
            return Optional.empty();
        }
        return ARTIFACT.matcher(dependency)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(ModuleMap::content);
    }

    private static String content(String element) {
        return element.replaceAll("<[^>]*>", "");
    }

    private static String node(ReactorModule module) {
        return module.name().replace("visioncraft-", "").replace('-', '_');
    }
}
