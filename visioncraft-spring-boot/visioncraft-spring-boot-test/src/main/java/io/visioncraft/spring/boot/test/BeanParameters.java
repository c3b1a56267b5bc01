package io.visioncraft.spring.boot.test;

import io.visioncraft.VisionCraft;
import io.visioncraft.authentication.Authentication;
import io.visioncraft.billing.FiguresManagement;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.catalog.CategoryManagement;
import io.visioncraft.catalog.ServiceManagement;
import io.visioncraft.crm.CrmManagement;
import io.visioncraft.events.EventManagement;
import io.visioncraft.housekeeping.Housekeeping;
import io.visioncraft.identity.RoleManagement;
import io.visioncraft.identity.UserManagement;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.pricing.PriceManagement;
import io.visioncraft.spring.boot.events.VisionCraftRelay;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.fixture.Fixtures;
import java.lang.reflect.Method;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives the beans of a test with {@link AutoConfigureVisionCraft} to methods that name their types. Parameters with an
 * annotation of Spring, and constructors, are left to Spring.
 */
final class BeanParameters implements ParameterResolver {

    private static final Set<Class<?>> TYPES = Set.of(
            Authentication.class,
            CategoryManagement.class,
            CrmManagement.class,
            EventManagement.class,
            FiguresManagement.class,
            Fixtures.class,
            Housekeeping.class,
            InvoiceManagement.class,
            MovableClock.class,
            OrderManagement.class,
            PriceManagement.class,
            RecordedEvents.class,
            RoleManagement.class,
            ServiceManagement.class,
            TestTokens.class,
            UserManagement.class,
            VisionCraft.class,
            VisionCraftRelay.class);

    BeanParameters() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return TYPES.contains(parameter.getParameter().getType())
                && parameter.getDeclaringExecutable() instanceof Method
                && !parameter.isAnnotated(Autowired.class)
                && !parameter.isAnnotated(Qualifier.class)
                && !parameter.isAnnotated(Value.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return SpringExtension.getApplicationContext(test)
                .getBean(parameter.getParameter().getType());
    }
}
