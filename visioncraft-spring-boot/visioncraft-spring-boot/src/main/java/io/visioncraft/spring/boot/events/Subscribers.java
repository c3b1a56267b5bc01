package io.visioncraft.spring.boot.events;

import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spring.boot.CannotStartException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedObject;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.Order;
import org.springframework.core.annotation.OrderUtils;

/**
 * Finds the subscribers of the application when all beans are there: beans of {@link EventSubscriber}, and methods that are
 * marked with {@link OnVisionCraftEvent}. A bean with such a method is not made for that. Thread-safe.
 */
final class Subscribers implements SmartInitializingSingleton {

    private static final Set<String> SHORT_SCOPES = Set.of("prototype", "request", "session");

    private final ConfigurableListableBeanFactory beans;
    private volatile List<EventSubscriber> found = List.of();

    Subscribers(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** One of the subscribers, and when it is called. */
    private record Found(String name, int order, Predicate<String> types, EventSubscriber subscriber) {}

    /** {@return all subscribers, in order} */
    List<EventSubscriber> all() {
        return found;
    }

    /** {@return the names of the listeners that these beans are or have, of which none is made} */
    List<String> names() {
        return Stream.concat(
                        Stream.of(beans.getBeanNamesForType(EventSubscriber.class, true, false)),
                        Stream.of(beans.getBeanNamesForType(Object.class, true, false))
                                .flatMap(name ->
                                        marked(name).keySet().stream().map(method -> name + "." + method.getName())))
                .filter(name -> !ScopedProxyUtils.isScopedTarget(name))
                .sorted()
                .toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Found> all = new ArrayList<>();
        for (String name : beans.getBeanNamesForType(EventSubscriber.class)) {
            if (!ScopedProxyUtils.isScopedTarget(name)) {
                all.add(bean(name));
            }
        }
        for (String name : beans.getBeanNamesForType(Object.class)) {
            if (!ScopedProxyUtils.isScopedTarget(name)) {
                addMethods(name, all);
            }
        }
        found = all.stream()
                .sorted(Comparator.comparingInt(Found::order))
                .map(this::decorated)
                .toList();
    }

    private Found bean(String name) {
        requireLasting(name, "The bean '" + name + "', an EventSubscriber,");
        EventSubscriber subscriber = beans.getBean(name, EventSubscriber.class);
        int order = subscriber instanceof Ordered ordered ? ordered.getOrder() : orderOf(name);
        return new Found(name, order, any -> true, subscriber);
    }

    private void addMethods(String name, List<Found> all) {
        marked(name).entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().toGenericString()))
                .map(one -> method(name, one.getKey(), one.getValue()))
                .forEach(all::add);
    }

    private Map<Method, OnVisionCraftEvent> marked(String name) {
        Class<?> type = targetClass(name);
        if (type == null
                || type.getName().startsWith("org.springframework.")
                || !AnnotationUtils.isCandidateClass(type, OnVisionCraftEvent.class)) {
            return Map.of();
        }
        return MethodIntrospector.selectMethods(type, (MethodIntrospector.MetadataLookup<@Nullable OnVisionCraftEvent>)
                method -> AnnotatedElementUtils.findMergedAnnotation(method, OnVisionCraftEvent.class));
    }

    private Found method(String name, Method method, OnVisionCraftEvent mark) {
        String listener = ListenerMethod.named(method);
        requireLasting(name, listener + ", a method of the bean '" + name + "',");
        Class<?> seen = beans.getType(name);
        Integer order = OrderUtils.getOrder(method);
        return new Found(
                name + "." + method.getName(),
                order == null ? orderOf(name) : order,
                EventTypes.of(listener, mark.types()),
                ListenerMethod.of(beans, name, seen == null ? method.getDeclaringClass() : seen, method));
    }

    private EventSubscriber decorated(Found one) {
        EventSubscriber inner = one.subscriber();
        for (EventSubscriberDecorator decorator : beans.getBeanProvider(EventSubscriberDecorator.class)
                .orderedStream()
                .toList()) {
            inner = decorator.decorate(one.name(), inner);
        }
        EventSubscriber outer = inner;
        return delivery -> {
            if (one.types().test(delivery.event().type())) {
                outer.receive(delivery);
            }
        };
    }

    /** The class that the host wrote, below its proxies. Null if that cannot be known. */
    private @Nullable Class<?> targetClass(String name) {
        try {
            Class<?> type = AutoProxyUtils.determineTargetClass(beans, name);
            if (type != null && ScopedObject.class.isAssignableFrom(type)) {
                Class<?> target = AutoProxyUtils.determineTargetClass(beans, ScopedProxyUtils.getTargetBeanName(name));
                return target == null ? type : target;
            }
            return type;
        } catch (RuntimeException | LinkageError unknown) {
            return null; // a bean whose class cannot be told is no listener, as for Spring's own listeners
        }
    }

    private int orderOf(String name) {
        Order order = beans.findAnnotationOnBean(name, Order.class);
        return order == null ? Ordered.LOWEST_PRECEDENCE : order.value();
    }

    /** Refuses a bean of which there is not one for the life of the relay. */
    private void requireLasting(String name, String listener) {
        String target = ScopedProxyUtils.getTargetBeanName(name);
        String defined = beans.containsBeanDefinition(target) ? target : name;
        String scope = beans.containsBeanDefinition(defined)
                ? beans.getMergedBeanDefinition(defined).getScope()
                : null;
        if (scope != null && SHORT_SCOPES.contains(scope)) {
            throw new CannotStartException(
                    listener + " gets events, and the scope of its bean is '" + scope
                            + "': a relay would call a bean that nobody else uses.",
                    "Make it a singleton, which is the scope of a bean that states none.");
        }
    }
}
