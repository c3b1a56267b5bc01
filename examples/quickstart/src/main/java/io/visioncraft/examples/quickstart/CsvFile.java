package io.visioncraft.examples.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a whole CSV file (RFC 4180, UTF-8, a header line) before anything is done with it. */
final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private CsvFile() {}

    /**
     * A row of the file.
     *
     * @param line the line it ends on, counted from 1
     */
    record Row(long line, CSVRecord cells) {

        /** The cell of a column, stripped; empty where trailing cells were left out. */
        String cell(String column) {
            return cells.isSet(column) ? cells.get(column).strip() : "";
        }
    }

    /**
     * All rows of a file.
     *
     * @param optional how many cells a row may lack at its end
     * @param columns columns that the header must name
     * @throws RunFailed naming the file, the line and what is wrong there
     */
    static List<Row> read(Path file, int optional, String... columns) throws RunFailed {
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (Reader reader = afterByteOrderMark(new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            for (String column : columns) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw failed(file, 1, "the column '" + column + "' is missing");
                }
            }
            int width = parser.getHeaderNames().size();
            for (CSVRecord record : parser) {
                line = parser.getCurrentLineNumber();
                if (record.size() > width || record.size() < width - optional) {
                    throw failed(file, line, "the row has " + record.size() + " cells, the header " + width);
                }
                rows.add(new Row(line, record));
            }
            return rows;
        } catch (NoSuchFileException missing) {
            throw new RunFailed(file + ": there is no such file");
        } catch (CharacterCodingException notText) {
            throw failed(file, line + 1, "the text is not UTF-8");
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            throw failed(file, line + 1, reason(broken));
        } catch (IOException unreadable) {
            throw new RunFailed(file + ": cannot be read: " + unreadable.getMessage());
        }
    }

    /** Spreadsheets put a byte-order mark before the header. */
    private static Reader afterByteOrderMark(Reader text) throws IOException {
        Reader reader = new BufferedReader(text);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    static RunFailed failed(Path file, long line, String reason) {
        return new RunFailed(file + ": line " + line + ": " + reason);
    }

    private static String reason(RuntimeException broken) {
        if (broken.getCause() instanceof CharacterCodingException) {
            return "the text is not UTF-8";
        }
        return "broken quoting or header: "
                + String.valueOf(broken.getMessage()).replaceAll("^.*?Exception: ", "");
    }
}
