package io.visioncraft.spring.boot;

import org.springframework.aop.framework.AopInfrastructureBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.core.env.Environment;

/** Has Spring Boot bind by {@link GivenValues}. No aspect of the host surrounds it: it is there before aspects are. */
final class GivenValuesAdvisor implements ConfigurationPropertiesBindHandlerAdvisor, AopInfrastructureBean {

    private final Environment environment;

    GivenValuesAdvisor(Environment environment) {
        this.environment = environment;
    }

    @Override
    public BindHandler apply(BindHandler handler) {
        return new GivenValues(handler, environment);
    }
}
