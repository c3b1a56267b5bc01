package io.visioncraft.persistence.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fills every table with {@value #ROWS} rows of somebody else's, so that a query that reads a table as a whole shows it. The
 * script is the same for all databases but for what stands in braces: {@code id}, of a kind and a number, {@code text},
 * {@code bytes}, {@code at} for an instant, {@code segment} of a path, and {@code rows}, whose column is {@code n}.
 */
final class Fill {

    static final int ROWS = 100_000;

    private static final String FILL = "/scans/fill.sql";
    private static final String SKEW = "/scans/skew.sql";
    private static final Pattern MACRO = Pattern.compile("\\{(\\w+)([^{}]*)\\}");
    private static final long YEARS_AGO = 1_600_000_000_000_000L;

    private final Dialect dialect;

    Fill(Dialect dialect) {
        this.dialect = dialect;
    }

    void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : dialect.beforeFilling(AllRows.at(connection).tables())) {
                statement.execute(sql);
            }
            for (String sql : dialect.checkKeys(false)) {
                statement.execute(sql);
            }
            run(FILL, statement);
            for (String sql : dialect.checkKeys(true)) {
                statement.execute(sql);
            }
        }
    }

    /** Makes much of what is filled alike: one category, one day. */
    void skew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            run(SKEW, statement);
        }
    }

    private void run(String script, Statement statement) throws SQLException {
        for (String sql : script(script)) {
            statement.execute(sql);
        }
        for (String sql : dialect.analyse(statement.getConnection())) {
            statement.execute(sql);
        }
    }

    private List<String> script(String name) {
        try (InputStream file = Objects.requireNonNull(Fill.class.getResourceAsStream(name), name)) {
            String script = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Stream.of(script.split(";\\R"))
                    .map(this::expanded)
                    .filter(sql -> !sql.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Inner macros first. */
    private String expanded(String sql) {
        String text = sql.replace("'{}'", "'[]'");
        for (Matcher macro = MACRO.matcher(text); macro.find(); macro = MACRO.matcher(text)) {
            text = macro.replaceAll(this::meaning);
        }
        return text.replace("'[]'", "'{}'");
    }

    private String meaning(MatchResult macro) {
        String of = macro.group(2).strip();
        return Matcher.quoteReplacement(
                switch (macro.group(1)) {
                    case "id" -> id(of);
                    case "text" -> dialect.asText(of);
                    case "bytes" -> dialect.asBytes(of);
                    case "at" -> YEARS_AGO + " + (" + of + ") * 1000000";
                    case "segment" -> "LPAD(" + dialect.asText(of) + ", 22, '0')";
                    case "rows" -> dialect.numbers(ROWS);
                    default -> throw new IllegalArgumentException(macro.group());
                });
    }

    /** A kind, which is one character, then a number; the one of zeros is what is absent. */
    private String id(String kindAndNumber) {
        String kind = kindAndNumber.substring(0, 1);
        String number = kindAndNumber.substring(1).strip();
        String head = kind.equals("0") ? "00000000-0000-0000-0000-" : "f0000000-0000-7000-800" + kind + "-";
        return "CAST(CONCAT('" + head + "', LPAD(" + dialect.asText(number) + ", 12, '0')) AS UUID)";
    }
}
