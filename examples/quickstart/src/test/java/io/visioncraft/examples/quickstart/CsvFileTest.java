package io.visioncraft.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    Path folder;

    @Test
    void readsQuotedCellsWithCommasQuotesAndLineBreaks() throws Exception {
        Path file = file("id,name\n1,\"a, \"\"b\"\"\nc\"\n2, d \n");

        List<CsvFile.Row> rows = CsvFile.read(file, 0, "id", "name");

        assertThat(rows).extracting(row -> row.cell("name")).containsExactly("a, \"b\"\nc", "d");
        assertThat(rows).extracting(CsvFile.Row::line).containsExactly(3L, 4L);
    }

    @Test
    void acceptsRowsThatLeaveOutOptionalCells() throws Exception {
        Path file = file("id,name,parent\n1,root\n2,child,1\n");

        List<CsvFile.Row> rows = CsvFile.read(file, 1, "id", "name", "parent");

        assertThat(rows).extracting(row -> row.cell("parent")).containsExactly("", "1");
    }

    @Test
    void namesAMissingColumn() throws Exception {
        Path file = file("id,name\n1,a\n");

        assertThatThrownBy(() -> CsvFile.read(file, 0, "id", "parent"))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("'parent'");
    }

    @Test
    void namesTheLineOfARowWithTooFewCells() throws Exception {
        Path file = file("id,name\n1,a\n2\n");

        assertThatThrownBy(() -> CsvFile.read(file, 0, "id", "name"))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void namesTheLineOfBrokenQuoting() throws Exception {
        Path file = file("id,name\n1,a\n2,\"b\"c\n3,d\n");

        assertThatThrownBy(() -> CsvFile.read(file, 0, "id", "name"))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void refusesAQuoteThatNeverEnds() throws Exception {
        Path file = file("id,name\n1,\"a\n2,b\n");

        assertThatThrownBy(() -> CsvFile.read(file, 0, "id", "name"))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("line");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws Exception {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "id,name\n1,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> CsvFile.read(file, 0, "id", "name"))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void refusesAnEmptyFileAndOneThatDoesNotExist() throws Exception {
        Path empty = file("");

        assertThatThrownBy(() -> CsvFile.read(empty, 0, "id")).isInstanceOf(RunFailed.class);
        assertThatThrownBy(() -> CsvFile.read(folder.resolve("nowhere.csv"), 0, "id"))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("no such file");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text);
    }
}
