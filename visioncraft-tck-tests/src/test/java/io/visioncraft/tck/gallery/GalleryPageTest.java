package io.visioncraft.tck.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.tck.contract.AdapterContract;
import io.visioncraft.tck.contract.ContractChapter;
import io.visioncraft.tck.contract.ContractRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of faults in the docs is the gallery. Drawn anew by {@code -Dvisioncraft.docs=write}. */
class GalleryPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "."), "..", "docs", "evidence", "broken-adapters.md");

    @Test
    void theTableOfFaultsIsUpToDate() throws IOException {
        String drawn = draw();
        if ("write".equals(System.getProperty("visioncraft.docs"))) {
            Files.writeString(PAGE, drawn);
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("%s is stale; draw it anew by: mvn verify -Dvisioncraft.docs=write", PAGE)
                .isEqualTo(drawn);
    }

    private static String draw() {
        List<Fault> faults = Gallery.faults();
        StringBuilder page = new StringBuilder("""
                # Broken adapters

                The [adapter contract](../adapter-contract.md) is shown to be able to fail: each of these adapters is right but for
                one fault, and the tests of the rule meant for it catch it by name, while the same tests pass on an adapter that
                is right. The table is drawn from the gallery in the tests of the TCK, which runs them in every build.

                All are caught. Stores that are right raise no false alarm: the one in memory, which finds a clash at commit,
                and the two that make it lock and make it serialisable run all contracts in every build.

                """);
        page.append("%d adapters, %d mechanisms.%n%n"
                .formatted(
                        faults.size(),
                        faults.stream().map(Fault::mechanism).distinct().count()));
        page.append("| Rule | What is broken |%n| --- | --- |%n".formatted());
        for (ContractChapter chapter : AdapterContract.chapters()) {
            for (ContractRule rule : chapter.rules()) {
                faults.stream()
                        .filter(fault -> fault.rule().equals(rule.id()))
                        .forEach(fault -> page.append(row(fault)));
            }
        }
        return page.toString();
    }

    private static String row(Fault fault) {
        String where = fault.where().isEmpty() ? "" : " (" + fault.where() + ")";
        return "| %s | %s%s |%n".formatted(fault.rule(), fault.mechanism(), where);
    }
}
