package io.visioncraft.spring.boot.web;

import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/** Puts the library's resolver just before Spring's own; a resolver that the host puts first stays first. */
final class RejectionConfigurer implements WebMvcConfigurer, Ordered {

    private final Problems problems;
    private final ListableBeanFactory beans;

    RejectionConfigurer(Problems problems, ListableBeanFactory beans) {
        this.problems = problems;
        this.beans = beans;
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        for (int i = 0; i < resolvers.size(); i++) {
            if (resolvers.get(i) instanceof ExceptionHandlerExceptionResolver springs) {
                resolvers.add(i, new RejectionResolver(HostHandlers.of(beans), springs, new ProblemAnswers(problems)));
                return;
            }
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
