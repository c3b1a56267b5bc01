package io.visioncraft.examples.customadapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide for authors of adapters shows the code of this module as it is. */
class GuideTest {

    private static final Path GUIDE = Path.of("../../docs/guides/writing-an-adapter.md");
    private static final Pattern SHOWN = Pattern.compile("<!-- from: (\\S+) -->\n```java\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("^```java$", Pattern.MULTILINE);

    @Test
    void showsCodeThatStandsInTheFileItNames() throws IOException {
        String guide = Files.readString(GUIDE);

        List<MatchResult> shown = SHOWN.matcher(guide).results().toList();

        assertThat(shown).hasSizeGreaterThan(5).hasSize((int)
                CODE.matcher(guide).results().count());
        for (MatchResult one : shown) {
            assertThat(Path.of(one.group(1))).content().contains(one.group(2));
        }
    }
}
