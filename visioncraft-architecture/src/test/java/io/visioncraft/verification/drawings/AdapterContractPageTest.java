package io.visioncraft.verification.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.tck.contract.AdapterContract;
import io.visioncraft.verification.CommittedPage;
import io.visioncraft.verification.Reactor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the adapter contract is the rules in the code. */
class AdapterContractPageTest {

    private static final Path DOCS = Reactor.current().root().resolve("docs");

    @Test
    void thePageOfTheAdapterContractIsUpToDate() {
        CommittedPage.check(DOCS.resolve("adapter-contract.md"), AdapterContractPage.draw());
    }

    @Test
    void noRuleOfTheContractIsCalledLikeOneOfTheDomain() {
        String domain = Reactor.read(DOCS.resolve("domain.md"));

        assertThat(AdapterContract.rules())
                .noneMatch(rule -> domain.contains("**" + rule.id().substring(0, 4)));
    }
}
