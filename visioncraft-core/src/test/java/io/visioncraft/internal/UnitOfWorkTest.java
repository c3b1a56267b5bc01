package io.visioncraft.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.spi.Guard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitOfWorkTest {

    private static final Guard CREDIT_NOTES = new Guard.Series("credit-note:CRN");
    private static final Guard INVOICES = new Guard.Series("invoice:INV");

    private final List<String> happened = new ArrayList<>();
    private final UnitOfWork work = new UnitOfWork(
            Grants.none(Caller.visitor()),
            Instant.EPOCH,
            guard -> happened.add("hold " + guard.key()),
            () -> new UUID(0, 0),
            List.of());

    @Test
    void takesTheGuardsOfStepsInTheirFixedOrder() {
        work.atEnd(last -> happened.add("receipt"));
        work.atEnd(INVOICES, last -> happened.add("first invoice"));
        work.atEnd(CREDIT_NOTES, last -> happened.add("credit note"));
        work.atEnd(INVOICES, last -> happened.add("second invoice"));

        work.finish();

        assertThat(happened)
                .containsExactly(
                        "hold series:credit-note:CRN",
                        "credit note",
                        "hold series:invoice:INV",
                        "first invoice",
                        "hold series:invoice:INV",
                        "second invoice",
                        "receipt");
    }

    @Test
    void runsStepsThatStepsRegister() {
        work.atEnd(INVOICES, last -> last.atEnd(next -> happened.add("after")));

        work.finish();

        assertThat(happened).containsExactly("hold series:invoice:INV", "after");
    }

    @Test
    void refusesAGuardOutOfOrder() {
        work.hold(INVOICES);

        assertThatIllegalStateException().isThrownBy(() -> work.hold(CREDIT_NOTES));
        assertThatIllegalStateException().isThrownBy(() -> work.hold(new Guard.Administrators()));
    }
}
