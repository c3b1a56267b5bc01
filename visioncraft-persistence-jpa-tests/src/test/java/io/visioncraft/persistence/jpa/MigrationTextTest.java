package io.visioncraft.persistence.jpa;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A migration is written once, in {@code src/main/migrations}, and what databases say in different words stands there in
 * braces: <code>{required vc_user changed_at BIGINT}</code> for a column that was filled, <code>{optional vc_number_series
 * last_date INTEGER}</code> for one that may be empty from here on, <code>{text vc_order buyer 20000}</code> for a new column of long
 * text, <code>{widened vc_user billing_profile 20000}</code> for one that takes longer
 * texts than before, <code>{key vc_price name_key 1200}</code> for a required one of bytes in a table without rows,
 * <code>{unindexed vc_price an_index}</code> for an index that goes away, <code>{compared VARCHAR(64)}</code> for a text that is
 * compared as bytes, <code>{table}</code> for what follows the columns of a table, <code>{readable CUS bits}</code> for a column of
 * 40 bits as a number that people can read out. The files of the databases and the list of their names are made of it by
 * {@code -Dvisioncraft.docs=write}. Those before V12, and the first of each database, are written for it alone.
 */
class MigrationTextTest {

    private static final Path TEXTS = Path.of("../visioncraft-persistence-jpa/src/main/migrations");
    private static final Path FILES = Path.of("../visioncraft-persistence-jpa/src/main/resources");
    private static final Pattern WORD = Pattern.compile("\\{(\\w+)([^{}]*)\\}");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void saysTheSameToEveryDatabase(TestDatabase database) throws IOException {
        SupportedDatabase supported =
                SupportedDatabases.named(database.dialect().product());
        List<Path> texts = texts();
        assertThat(texts).isNotEmpty();
        for (Path text : texts) {
            String name = text.getFileName().toString();
            if (Migrations.number(name) > supported.firstMigration()) {
                assertThatIs(
                        FILES.resolve(supported.migrations()).resolve(name),
                        said(Files.readString(text), database.dialect()));
            }
        }
    }

    @Test
    void listsTheNamesInTheOrderOfTheirNumbers() throws IOException {
        try (Stream<Path> files =
                Files.list(FILES.resolve(SupportedDatabases.ALL.get(0).migrations()))) {
            String names = Stream.concat(files, texts().stream())
                    .map(file -> file.getFileName().toString().replace(".sql", "\n"))
                    .distinct()
                    .sorted(comparingInt(Migrations::number))
                    .collect(joining());

            assertThatIs(FILES.resolve(Migrations.folder()).resolve("names.txt"), names);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "H2, VARCHAR(64), ''",
        "POSTGRESQL, VARCHAR(64) COLLATE \"C\", ''",
        "MARIADB, VARCHAR(64), ' ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_nopad_bin'"
    })
    void knowsHowEachDatabaseComparesTexts(TestDatabase database, String column, String table) {
        assertThat(said("code {compared VARCHAR(64)}){table};", database.dialect()))
                .isEqualTo("code " + column + ")" + table + ";");
    }

    private static void assertThatIs(Path file, String said) throws IOException {
        if ("write".equals(System.getProperty("visioncraft.docs"))) {
            Files.writeString(file, said);
        }
        assertThat(file).hasContent(said);
    }

    private static String said(String text, Dialect dialect) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(meaning(word, dialect)));
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.sorted().toList();
        }
    }

    private static String meaning(MatchResult word, Dialect dialect) {
        String[] of = word.group(2).strip().split(" ", -1);
        return switch (word.group(1) + " " + of.length) {
            case "required 3" -> dialect.requiring(of[0], of[1], of[2]);
            case "optional 3" -> dialect.allowingNone(of[0], of[1], of[2]);
            case "text 3" -> dialect.adding(of[0], of[1], Integer.parseInt(of[2]));
            case "key 3" -> dialect.addingKey(of[0], of[1], Integer.parseInt(of[2]));
            case "unindexed 2" -> dialect.droppingIndex(of[0], of[1]);
            case "widened 3" -> dialect.widening(of[0], of[1], Integer.parseInt(of[2]));
            case "compared 1" -> dialect.compared(of[0]);
            case "table 1" -> dialect.afterColumns();
            case "readable 2" -> readable(of[0], of[1]);
            default -> throw new IllegalArgumentException("No database has a word for " + word.group());
        };
    }

    /** In Crockford's base 32, as {@code ReadableNumbers} writes a number: without remainders, which databases divide in their way. */
    private static String readable(String prefix, String bits) {
        StringBuilder sql = new StringBuilder("CONCAT('" + prefix + "-'");
        for (int digit = 7; digit >= 0; digit--) {
            String above = "(%1$s - MOD(%1$s, %2$d)) / %2$d".formatted(bits, 1L << (5 * digit));
            sql.append(",\n    SUBSTRING('0123456789ABCDEFGHJKMNPQRSTVWXYZ', CAST(MOD(")
                    .append(digit == 0 ? bits : above)
                    .append(", 32) AS INTEGER) + 1, 1)")
                    .append(digit == 4 ? ", '-'" : "");
        }
        return sql.append(')').toString();
    }
}
