package io.visioncraft.spring.boot;

import io.visioncraft.kernel.Internal;
import java.util.Optional;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.type.MethodMetadata;

/**
 * All properties {@code visioncraft.*}, found good. It is made before all singletons of the application; and the library and
 * every initializer of a database depend on it, should the web server ask for one of them even earlier. So a wrong property
 * leaves no migrated database behind. It makes the records of properties and the beans that are {@link MadeOfProperties made of
 * them alone}, and tells the faults of all of them at once.
 */
@Internal
public final class CheckedSettings implements BeanFactoryInitializer<ListableBeanFactory>, InitializingBean {

    /** The name of the bean. */
    public static final String NAME = "visionCraftSettings";

    private static final String RECORD_OF_OURS = "-" + CheckedSettings.class.getPackageName() + ".";

    private final ConfigurableListableBeanFactory beans;
    private final Environment environment;

    CheckedSettings(ConfigurableListableBeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidSettingsException with all faults
     * @throws CannotStartException if something else is missing, and no property has a fault
     */
    @Override
    public void afterPropertiesSet() {
        SettingsFaults faults = new SettingsFaults(environment);
        faults.addSlips(SharedGroups.slipsIn(environment));
        for (String name : beans.getBeanDefinitionNames()) {
            if (isRecordOfOurs(name)) {
                Optional.ofNullable(beans.getType(name, false))
                        .filter(Class::isRecord)
                        .ifPresent(faults::addUnitless);
            }
        }
        for (String name : beans.getBeanDefinitionNames()) {
            if (isMadeOfProperties(name)) {
                try {
                    beans.getBean(name);
                } catch (BeansException failed) {
                    faults.add(failed);
                }
            }
        }
        faults.throwIfAny();
    }

    /** Does nothing: Spring has made this bean by now, which is what matters. */
    @Override
    public void initialize(ListableBeanFactory all) {}

    private boolean isMadeOfProperties(String name) {
        return isRecordOfOurs(name) || (name.startsWith("visionCraft") && isMarked(beans.getBeanDefinition(name)));
    }

    private static boolean isRecordOfOurs(String name) {
        return name.startsWith("visioncraft") && name.contains(RECORD_OF_OURS);
    }

    private static boolean isMarked(BeanDefinition definition) {
        MethodMetadata method =
                definition instanceof AnnotatedBeanDefinition annotated ? annotated.getFactoryMethodMetadata() : null;
        return method != null && method.isAnnotated(MadeOfProperties.class.getName());
    }
}
