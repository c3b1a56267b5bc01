package io.visioncraft.verification.pages;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.verification.OpenEnds;
import io.visioncraft.verification.Reactor;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The rejection codes that the published modules declare are those that their tests saw. The testkit's assertions append
 * each code they meet to {@code target/rejection-codes.txt} of the module under test; each build begins that file anew.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RejectionCodesTest {

    private static final Reactor REACTOR = Reactor.current();

    private final List<RejectionCode> declared =
            DeclaredCode.allOf(REACTOR).stream().map(DeclaredCode::code).toList();
    private final SortedSet<String> seen =
            SeenCode.allOf(REACTOR).stream().map(SeenCode::code).collect(toCollection(TreeSet::new));

    @Test
    void aCodeIsDeclaredInOnePlace() {
        assertThat(declared)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .extracting(RejectionCode::value)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyCodeThatIsDeclaredWasSeenInATest() {
        List<String> unseen = declared.stream()
                .map(RejectionCode::value)
                .filter(code -> !seen.contains(code))
                .sorted()
                .toList();
        assertThat(OpenEnds.CODE.notListed(unseen)).isEmpty();
    }

    @Test
    void everyCodeThatATestSawIsDeclared() {
        Set<String> values = declared.stream().map(RejectionCode::value).collect(Collectors.toSet());
        assertThat(seen.stream().filter(code -> !values.contains(code))).isEmpty();
    }
}
