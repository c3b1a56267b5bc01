package io.visioncraft.spring.boot.test;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.spi.IdGenerator;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.PriorityOrdered;

/**
 * Lets the stand-ins win over the host's beans of the same parts: those are no longer primary, and are made only for whoever
 * asks for them by name. It comes before a test replaces beans, which then replaces the stand-in.
 */
final class StandInsFirst implements BeanFactoryPostProcessor, PriorityOrdered {

    private static final String PREFIX = "visionCraftTest";

    private static final List<Class<?>> REPLACED =
            List.of(Persistence.class, Clock.class, IdGenerator.class, PasswordHasher.class, AccessTokens.class);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (Class<?> part : REPLACED) {
            List<String> names = List.of(beans.getBeanNamesForType(part, true, false));
            if (names.stream().anyMatch(StandInsFirst::isStandIn)) {
                names.stream()
                        .filter(name -> !isStandIn(name) && beans.containsBeanDefinition(name))
                        .map(beans::getBeanDefinition)
                        .forEach(StandInsFirst::giveWay);
            }
        }
    }

    private static boolean isStandIn(String name) {
        return name.startsWith(PREFIX);
    }

    private static void giveWay(BeanDefinition replaced) {
        replaced.setPrimary(false);
        replaced.setLazyInit(true);
    }
}
