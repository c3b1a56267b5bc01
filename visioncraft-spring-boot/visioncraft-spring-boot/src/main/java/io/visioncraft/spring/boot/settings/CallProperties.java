package io.visioncraft.spring.boot.settings;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.spring.boot.PropertyFaults;
import io.visioncraft.spring.boot.VisionCraftBuilderCustomizer;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How calls of use cases run. A {@code VisionCraftBuilderCustomizer} of the host is called later and wins.
 *
 * @param deadline Time of one call of a use case, with waits for locks and further runs after a clash, 1 millisecond to 1 hour.
 *     With its unit, as in 5s.
 * @param longDeadline Time of one import, bulk change, erasure, check of tax ids or call of housekeeping, 1 millisecond to 1
 *     hour. With its unit, as in 1m.
 * @param attempts How often a use case runs at most if other writers get in its way, 1 (never again) to 20.
 * @param idempotencyKeys How calls with an idempotency key are remembered.
 * @param registration How customers register.
 */
@ConfigurationProperties("visioncraft")
record CallProperties(
        @DefaultValue("5s") Duration deadline,
        @DefaultValue("1m") Duration longDeadline,
        @DefaultValue("8") int attempts,
        @DefaultValue IdempotencyKeys idempotencyKeys,
        @DefaultValue Registration registration) {

    /** For a builder that is never asked to build. */
    private static final Persistence NO_STORE = (Persistence) Proxy.newProxyInstance(
            Persistence.class.getClassLoader(), new Class<?>[] {Persistence.class}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException("There is no store yet: " + method.getName());
            });

    /** Sets the builder. A value that a builder refuses is a fault at once, since there is no part of the core for these. */
    VisionCraftBuilderCustomizer customizer() {
        customize(VisionCraft.builder(NO_STORE, IssuerReader.STAND_IN));
        return this::customize;
    }

    private void customize(VisionCraft.Builder builder) {
        PropertyFaults faults = new PropertyFaults("visioncraft");
        faults.read("deadline", () -> builder.deadline(deadline));
        faults.read("long-deadline", () -> builder.longDeadline(longDeadline));
        faults.read("attempts", () -> builder.attempts(attempts));
        faults.read("idempotency-keys.keep", () -> builder.receiptLife(idempotencyKeys.keep()));
        if (registration.blind()) {
            builder.blindRegistration();
        }
        faults.throwIfAny();
    }

    /**
     * How calls with an idempotency key are remembered.
     *
     * @param keep How long a key is remembered, more than zero, at most 3,660 days. A repeated call with it has no further
     *     effect. With its unit, as in 30d.
     */
    record IdempotencyKeys(@DefaultValue("30d") Duration keep) {}

    /**
     * How customers register.
     *
     * @param blind Whether a registration of a known e-mail address gets the same answer as one of a new address, so that nobody
     *     learns who is a customer. If not, the duplicate is named.
     */
    record Registration(@DefaultValue("false") boolean blind) {}
}
