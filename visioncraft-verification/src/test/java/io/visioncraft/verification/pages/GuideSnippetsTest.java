package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.verification.Reactor;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Guides show parts of tests: the block that follows the comment {@code <!-- snippet: time -->} is what stands between
 * {@code // begin: time} and {@code // end: time} in one of its sources, as far to the left as it goes.
 */
class GuideSnippetsTest {

    private enum Guide {
        TESTING(
                "docs/guides/testing-your-application.md",
                6,
                "visioncraft-testkit/src/test/java/io/visioncraft/testkit/TestingYourApplicationTest.java",
                "visioncraft-tck-tests/src/test/java/io/visioncraft/tck/GeneratedValuesTest.java"),
        DELIVERING_EVENTS(
                "docs/guides/delivering-events.md",
                6,
                "visioncraft-testkit/src/test/java/io/visioncraft/testkit/DeliveringEventsTest.java"),
        HOUSEKEEPING(
                "docs/guides/housekeeping.md",
                2,
                "visioncraft-testkit/src/test/java/io/visioncraft/testkit/HousekeepingGuideTest.java"),
        ORDERING(
                "docs/guides/ordering.md",
                8,
                "visioncraft-testkit/src/test/java/io/visioncraft/testkit/OrderingGuideTest.java"),
        CREDITING(
                "docs/guides/crediting.md",
                6,
                "visioncraft-testkit/src/test/java/io/visioncraft/testkit/CreditingGuideTest.java"),
        INVOICING(
                "docs/guides/invoicing.md",
                5,
                "visioncraft-testkit/src/test/java/io/visioncraft/testkit/PartiesGuideTest.java",
                "visioncraft-testkit/src/test/java/io/visioncraft/testkit/PrintingGuideTest.java",
                "visioncraft-testkit/src/test/java/io/visioncraft/testkit/TermsGuideTest.java"),
        NUMBERING(
                "docs/guides/numbering.md",
                5,
                "visioncraft-testkit/src/test/java/io/visioncraft/testkit/NumbersGuideTest.java"),
        RECEIVABLES(
                "docs/guides/receivables.md",
                8,
                "visioncraft-testkit/src/test/java/io/visioncraft/testkit/InvoicingGuideTest.java"),
        FIGURES(
                "docs/guides/figures.md",
                4,
                "visioncraft-testkit/src/test/java/io/visioncraft/testkit/FiguresGuideTest.java"),
        TAXING(
                "docs/guides/taxing.md",
                3,
                "visioncraft-testkit/src/test/java/io/visioncraft/testkit/TaxingGuideTest.java"),
        SPRING_BOOT(
                "docs/guides/spring-boot.md",
                5,
                "visioncraft-spring-boot/visioncraft-spring-boot/src/test/java/io/visioncraft/spring/boot/security/SecurityPartsTest.java",
                "examples/spring-boot/src/main/java/io/visioncraft/examples/shop/OrderController.java",
                "examples/spring-boot/src/main/java/io/visioncraft/examples/shop/Referrals.java",
                "examples/spring-boot/src/main/java/io/visioncraft/examples/shop/OrderMails.java",
                "examples/spring-boot/src/test/java/io/visioncraft/examples/shop/OrderControllerTest.java"),
        HOST_TRANSACTIONS(
                "docs/guides/host-transactions.md",
                6,
                "visioncraft-persistence-jpa-tests/src/test/java/io/visioncraft/persistence/jpa/host/SpringTransactions.java",
                "visioncraft-persistence-jpa-tests/src/test/java/io/visioncraft/persistence/jpa/host/JakartaTransactions.java",
                "visioncraft-persistence-jpa-tests/src/test/java/io/visioncraft/persistence/jpa/host/JakartaHost.java",
                "visioncraft-persistence-jpa-tests/src/test/java/io/visioncraft/persistence/jpa/host/JoiningYourTransactionsTest.java");

        private final String page;
        private final int atLeast;
        private final String sources;

        Guide(String page, int atLeast, String... sources) {
            this.page = page;
            this.atLeast = atLeast;
            this.sources = String.join("\n", sources);
        }
    }

    private static final Pattern BLOCK = Pattern.compile("(?s)<!-- snippet: ([^>]+) -->\\s*```java\\n(.*?)```");
    private static final Pattern PART = Pattern.compile("(?s)// begin: ([^\\n]+)\\n(.*?)[ ]*// end: \\1\\n");

    @ParameterizedTest
    @EnumSource
    void theGuideShowsWhatTheTestDoes(Guide guide) {
        Map<String, String> shown = found(BLOCK, guide.page);
        Map<String, String> tested = new TreeMap<>();
        guide.sources.lines().forEach(source -> tested.putAll(found(PART, source)));

        assertThat(tested).hasSizeGreaterThanOrEqualTo(guide.atLeast);
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
