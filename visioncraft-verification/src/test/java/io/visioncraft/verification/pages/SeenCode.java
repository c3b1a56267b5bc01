package io.visioncraft.verification.pages;

import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.ReactorModule;
import java.nio.file.Files;
import java.util.List;

/**
 * A rejection that a test asserted.
 *
 * @param code its code
 * @param useCase the use case that gave it; empty where it came from something else, for example a constructor
 * @param details the names of its details
 */
record SeenCode(String code, String useCase, List<String> details) {

    static List<SeenCode> allOf(Reactor reactor) {
        return reactor.modules().stream()
                .map(ReactorModule::rejectionCodes)
                .filter(file -> Files.exists(file) && Reactor.isOfThisBuild(file))
                .flatMap(file -> Reactor.read(file).lines())
                .map(SeenCode::read)
                .toList();
    }

    static SeenCode read(String line) {
        String[] cells = line.split("\t", -1);
        return new SeenCode(cells[0], cells[1], names(cells[2]));
    }

    private static List<String> names(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }
}
