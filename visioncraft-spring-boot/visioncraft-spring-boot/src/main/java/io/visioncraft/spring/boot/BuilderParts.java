package io.visioncraft.spring.boot;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.PasswordPolicy;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.crm.CrmPolicy;
import io.visioncraft.housekeeping.RetentionPolicy;
import io.visioncraft.identity.TaxIdChecker;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.IdGenerator;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.RandomSource;
import io.visioncraft.tax.TaxSettings;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;

/**
 * Hands the parts that are beans to the builder. A part that is no bean stays as the builder has it. Two beans of one part, of
 * which none is primary, stop the start.
 */
final class BuilderParts {

    private final BeanFactory beans;

    BuilderParts(BeanFactory beans) {
        this.beans = beans;
    }

    void applyTo(VisionCraft.Builder builder) {
        one(Clock.class, builder::clock);
        one(IdGenerator.class, builder::ids);
        one(RandomSource.class, builder::random);
        one(Metrics.class, builder::metrics);
        one(PasswordHasher.class, builder::passwordHasher);
        one(PasswordPolicy.class, builder::passwordPolicy);
        one(AccessTokens.class, builder::accessTokens);
        one(SessionPolicy.class, builder::sessions);
        one(LoginThrottle.class, builder::loginThrottle);
        one(TaxSettings.class, builder::tax);
        one(TaxIdChecker.class, builder::taxIdChecker);
        one(InvoicingPolicy.class, builder::invoicing);
        one(CrmPolicy.class, builder::crm);
        one(RetentionPolicy.class, builder::retention);
        each(DeclaredPermission.class, builder::permission);
        each(EventListener.class, builder::listener);
        each(VisionCraftBuilderCustomizer.class, customizer -> customizer.customize(builder));
    }

    private <T> void one(Class<T> part, Consumer<T> use) {
        beans.getBeanProvider(part).ifAvailable(use);
    }

    private <T> void each(Class<T> part, Consumer<T> use) {
        beans.getBeanProvider(part).orderedStream().forEach(use);
    }
}
