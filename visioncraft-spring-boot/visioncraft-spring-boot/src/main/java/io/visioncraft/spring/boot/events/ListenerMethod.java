package io.visioncraft.spring.boot.events;

import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spring.boot.CannotStartException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.springframework.aop.SpringProxy;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.scheduling.annotation.Async;
import org.springframework.util.ReflectionUtils;

/** Calls a method of a bean, through the proxies of the bean. The bean is asked for when an event comes. Thread-safe. */
final class ListenerMethod implements EventSubscriber {

    private final BeanFactory beans;
    private final String bean;
    private final Method method;

    private ListenerMethod(BeanFactory beans, String bean, Method method) {
        this.beans = beans;
        this.bean = bean;
        this.method = method;
    }

    /**
     * A method that can be called with an event.
     *
     * @param beans has the bean
     * @param bean the name of the bean
     * @param type what the bean is seen as: its class, or its proxy's
     * @param method as the class of the bean declares it
     * @throws CannotStartException if it cannot
     */
    static ListenerMethod of(BeanFactory beans, String bean, Class<?> type, Method method) {
        requireSignature(method);
        requireNotAsync(method);
        requireReachable(type, method);
        return new ListenerMethod(beans, bean, method);
    }

    private static void requireSignature(Method method) {
        List<Class<?>> parameters = Arrays.asList(method.getParameterTypes());
        boolean known = parameters.stream().allMatch(one -> one == EventRecord.class || one == Delivery.class);
        if (!known || parameters.isEmpty() || method.getReturnType() != void.class) {
            throw new CannotStartException(
                    named(method) + " is marked with @OnVisionCraftEvent and cannot be called with an event: it is "
                            + method.toGenericString(),
                    "Let it return void and take an io.visioncraft.spi.EventRecord, an io.visioncraft.spi.Delivery, or"
                            + " both.");
        }
    }

    private static void requireNotAsync(Method method) {
        if (AnnotatedElementUtils.hasAnnotation(method, Async.class)
                || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), Async.class)) {
            throw new CannotStartException(
                    named(method)
                            + " is marked with @OnVisionCraftEvent and with @Async: its event would count as taken"
                            + " before the work is done.",
                    "Remove @Async. The relay calls the method on a thread of its own already. For slow work, let it store"
                            + " a job and return.");
        }
    }

    private static Method requireReachable(Class<?> type, Method method) {
        requireThroughProxy(type, method);
        try {
            return AopUtils.selectInvocableMethod(method, type);
        } catch (IllegalStateException hidden) {
            throw new CannotStartException(
                    named(method) + " is marked with @OnVisionCraftEvent and cannot be called through the proxy of its"
                            + " bean: " + hidden.getMessage(),
                    "Make the method public, and declare it in an interface of the bean or have classes proxied"
                            + " (spring.aop.proxy-target-class=true).");
        }
    }

    /**
     * A proxy of a class is a subclass that was made without a constructor. A method that it cannot override would run on the
     * proxy itself, whose fields are null.
     */
    private static void requireThroughProxy(Class<?> type, Method method) {
        if (!SpringProxy.class.isAssignableFrom(type) || Proxy.isProxyClass(type) || isInherited(type, method)) {
            return;
        }
        throw new CannotStartException(
                named(method)
                        + " is marked with @OnVisionCraftEvent, and the proxy of its bean cannot override it: it would run"
                        + " on the proxy, where all fields are null.",
                "Make the method public and not final. In Kotlin, make it open, or use the compiler plugin kotlin-spring.");
    }

    /** Whether the proxy, a subclass in the package of the bean's class, can override the method, or need not. */
    private static boolean isInherited(Class<?> type, Method method) {
        int modifiers = method.getModifiers();
        boolean seen = Modifier.isPublic(modifiers)
                || Modifier.isProtected(modifiers)
                || method.getDeclaringClass().getPackage().equals(type.getPackage());
        return Modifier.isStatic(modifiers)
                || Modifier.isPrivate(modifiers) // refused in other words
                || (seen && !Modifier.isFinal(modifiers));
    }

    static String named(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }

    @Override
    public void receive(Delivery delivery) throws Exception {
        Object target = beans.getBean(bean);
        Method invocable = requireReachable(target.getClass(), method);
        ReflectionUtils.makeAccessible(invocable);
        Object[] arguments = Arrays.stream(invocable.getParameterTypes())
                .map(type -> type == Delivery.class ? delivery : delivery.event())
                .toArray();
        try {
            invocable.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            ReflectionUtils.rethrowException(thrown.getTargetException());
        }
    }

    @Override
    public String toString() {
        return named(method);
    }
}
