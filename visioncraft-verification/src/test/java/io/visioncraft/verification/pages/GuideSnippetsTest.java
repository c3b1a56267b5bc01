package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.verification.Reactor;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The guides for hosts show parts of a test each: the block that follows the comment {@code <!-- snippet: time -->} is what
 * stands between {@code // begin: time} and {@code // end: time} in its source, as far to the left as it goes.
 */
class GuideSnippetsTest {

    private static final String GUIDES = "docs/guides/";
    private static final String TESTS = "visioncraft-testkit/src/test/java/io/visioncraft/testkit/";

    private static final Pattern BLOCK = Pattern.compile("(?s)<!-- snippet: ([^>]+) -->\\s*```java\\n(.*?)```");
    private static final Pattern PART = Pattern.compile("(?s)// begin: ([^\\n]+)\\n(.*?)[ ]*// end: \\1\\n");

    @ParameterizedTest
    @CsvSource({
        "testing-your-application.md, TestingYourApplicationTest.java",
        "delivering-events.md, DeliveringEventsTest.java"
    })
    void theGuideShowsWhatTheTestDoes(String guide, String test) {
        Map<String, String> shown = found(BLOCK, GUIDES + guide);
        Map<String, String> tested = found(PART, TESTS + test);

        assertThat(tested).hasSizeGreaterThan(5);
        assertThat(shown).isEqualTo(tested);
    }

    private static Map<String, String> found(Pattern pattern, String file) {
        Map<String, String> parts = new TreeMap<>();
        pattern.matcher(Reactor.read(Reactor.current().root().resolve(file)))
                .results()
                .forEach(part -> parts.put(
                        part.group(1),
                        part.group(2).stripTrailing().stripIndent().strip()));
        return parts;
    }
}
