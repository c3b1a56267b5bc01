package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A migration is written once, in {@code src/main/migrations}, and what databases say in different words stands there in braces:
 * <code>{required vc_user changed_at BIGINT}</code>. The files of the databases are made of it by {@code -Dvisioncraft.docs=write}.
 * Those before V12 were written for each database.
 */
class MigrationTextTest {

    private static final Path TEXTS = Path.of("src/main/migrations");
    private static final Path FILES = Path.of("src/main/resources");
    private static final Pattern WORD = Pattern.compile("\\{(\\w+) ([^{}]*)\\}");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void saysTheSameToEveryDatabase(TestDatabase database) throws IOException {
        SupportedDatabase supported =
                SupportedDatabases.named(database.dialect().product());
        List<Path> texts = texts();
        assertThat(texts).isNotEmpty();
        for (Path text : texts) {
            Path file = FILES.resolve(supported.migrations())
                    .resolve(text.getFileName().toString());
            String said = WORD.matcher(Files.readString(text))
                    .replaceAll(word -> Matcher.quoteReplacement(meaning(word, database.dialect())));
            if ("write".equals(System.getProperty("visioncraft.docs"))) {
                Files.writeString(file, said);
            }
            assertThat(file).hasContent(said);
        }
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.sorted().toList();
        }
    }

    private static String meaning(MatchResult word, Dialect dialect) {
        String[] of = word.group(2).split(" ", -1);
        if (!word.group(1).equals("required") || of.length != 3) {
            throw new IllegalArgumentException("No database has a word for " + word.group());
        }
        return dialect.requiring(of[0], of[1], of[2]);
    }
}
