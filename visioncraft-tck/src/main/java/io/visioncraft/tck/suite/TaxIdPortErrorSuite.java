package io.visioncraft.tck.suite;

import static io.visioncraft.identity.IdentityCodes.TAX_ID_CHECK_UNAVAILABLE;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import java.util.List;
import java.util.ServiceConfigurationError;
import javax.xml.parsers.FactoryConfigurationError;
import org.junit.jupiter.api.Test;

/** Errors of the port that checks tax ids, on every store: its own are contained, those of the JVM are not. */
@Rule({"PAY-8", "GEN-3"})
abstract class TaxIdPortErrorSuite extends TaxIdSuite {

    @Test
    void containsTheErrorsOfThePort() {
        List<Error> errors = List.of(
                new ServiceConfigurationError("no client"),
                new FactoryConfigurationError("no parser"),
                new AssertionError("no answer about " + VAT.value()),
                new StackOverflowError(),
                new Error("plain"));

        for (Error error : errors) {
            register().meanwhile(() -> {
                throw error;
            });
            VisionCraftException refusal =
                    assertRejected(TAX_ID_CHECK_UNAVAILABLE, () -> vc.users().checkTaxIds(asAnn, check));

            assertThat(refusal.retryable()).isTrue();
            assertThat(refusal).hasCause(error).hasMessageNotContaining(VAT.value());
        }
        assertThat(reread()).isEqualTo(ann);
        assertThat(events.all()).isEmpty();
    }

    @Test
    void passesOnTheErrorsOfTheJvm() {
        InternalError broken = new InternalError("the JVM is broken");
        register().meanwhile(() -> {
            throw broken;
        });

        assertThatThrownBy(() -> vc.users().checkTaxIds(asAnn, check)).isSameAs(broken);

        assertThat(reread()).isEqualTo(ann);
        register().meanwhile(() -> {});
        User checked = vc.users().checkTaxIds(asAnn, check);
        assertThat(checked.confirmedTaxIds()).containsExactly(VAT);
    }
}
