package io.visioncraft.tax;

import io.visioncraft.kernel.KernelCodes;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text in CSV (RFC 4180): commas, cells between quotes where needed, empty lines left out. */
final class CsvLines {

    private static final char QUOTE = '"';

    private final String text;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private boolean closed;

    private CsvLines(String text) {
        this.text = text;
    }

    /**
     * Reads a text, with or without a byte-order mark.
     *
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed} for a quote that is not closed, or that
     *     stands inside a cell without quotes, and for text after the quote that closes a cell
     */
    static List<List<String>> of(String text) {
        return new CsvLines(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
    }

    private List<List<String>> read() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean doubled = c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
                if (doubled) {
                    cell.append(QUOTE);
                    i++;
                } else if (c == QUOTE) {
                    quoted = false;
                    closed = true;
                } else {
                    cell.append(c);
                }
            } else {
                plain(c);
            }
        }
        if (quoted) {
            throw KernelCodes.MALFORMED.rejection("A quote in line " + (lines.size() + 1) + " is not closed");
        }
        endLine();
        return lines;
    }

    private void plain(char c) {
        switch (c) {
            case QUOTE -> {
                if (closed || !cell.isEmpty()) {
                    throw KernelCodes.MALFORMED.rejection(
                            "Line " + (lines.size() + 1) + " has a quote inside a cell that does not begin with one");
                }
                quoted = true;
            }
            case ',' -> endCell();
            case '\n' -> endLine();
            case '\r' -> {}
            default -> {
                if (closed) {
                    throw KernelCodes.MALFORMED.rejection(
                            "Line " + (lines.size() + 1) + " has text after the quote that closes a cell");
                }
                cell.append(c);
            }
        }
    }

    private void endCell() {
        cells.add(cell.toString());
        cell = new StringBuilder();
        closed = false;
    }

    private void endLine() {
        endCell();
        if (cells.stream().anyMatch(each -> !each.isBlank())) {
            lines.add(cells);
        }
        cells = new ArrayList<>();
    }
}
