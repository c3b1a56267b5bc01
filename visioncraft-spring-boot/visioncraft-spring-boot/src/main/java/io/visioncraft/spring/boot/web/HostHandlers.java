package io.visioncraft.spring.boot.web;

import io.visioncraft.error.VisionCraftException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.MissingMatrixVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.ControllerAdviceBean;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Whether the host itself answers a failure of a controller: by any method of that controller, or by an advice that applies to
 * that controller and names the failure. What Spring and Boot declare, and what takes every exception, names nothing.
 * Thread-safe.
 */
final class HostHandlers {

    /** Unless it is the very class of a failure, an exception of theirs is too wide to name it. */
    private static final List<String> WIDE =
            List.of("java.", "javax.", "jakarta.", "org.springframework.", "tools.jackson.");

    private static final String BINDING = "handleServletRequestBindingException";

    /** What a host overrides in Spring's base class of advices, for input that is not readable or is missing. */
    private static final Map<Class<?>, String> OVERRIDDEN = Map.of(
            HttpMessageNotReadableException.class, "handleHttpMessageNotReadable",
            MethodArgumentTypeMismatchException.class, "handleTypeMismatch",
            MissingServletRequestParameterException.class, "handleMissingServletRequestParameter",
            MissingServletRequestPartException.class, "handleMissingServletRequestPart",
            MissingRequestHeaderException.class, BINDING,
            MissingRequestCookieException.class, BINDING,
            MissingMatrixVariableException.class, BINDING);

    /** What an advice names for several kinds of missing input at once. */
    private static final Set<Class<?>> MISSING =
            Set.of(MissingRequestValueException.class, ServletRequestBindingException.class);

    private final List<Advice> advices;
    private final Map<Class<?>, ExceptionHandlerMethodResolver> controllers = new ConcurrentHashMap<>();

    private HostHandlers(List<Advice> advices) {
        this.advices = advices;
    }

    static HostHandlers of(ListableBeanFactory beans) {
        return new HostHandlers(ControllerAdviceBean.findAnnotatedBeans(beans).stream()
                .flatMap(Advice::of)
                .toList());
    }

    /**
     * Whether the host answers.
     *
     * @param failure what left the controller, or was thrown before it was called
     * @param rejection what the library would answer; the failure itself or one of its causes
     * @param controller the class of the controller; null if none was found for the request
     */
    boolean answer(Exception failure, VisionCraftException rejection, @Nullable Class<?> controller) {
        if (controller != null
                && controllers
                                .computeIfAbsent(controller, ExceptionHandlerMethodResolver::new)
                                .resolveMethodByThrowable(failure)
                        != null) {
            return true;
        }
        return advices.stream()
                .filter(one -> one.bean.isApplicableToBeanType(controller))
                .anyMatch(one -> one.names(failure, rejection));
    }

    /** An advice with methods for exceptions. */
    private record Advice(ControllerAdviceBean bean, Class<?> type, ExceptionHandlerMethodResolver methods) {

        static Stream<Advice> of(ControllerAdviceBean bean) {
            Class<?> type = bean.getBeanType();
            if (type == null) {
                return Stream.empty();
            }
            ExceptionHandlerMethodResolver methods = new ExceptionHandlerMethodResolver(type);
            return methods.hasExceptionMappings() ? Stream.of(new Advice(bean, type, methods)) : Stream.empty();
        }

        boolean names(Exception failure, VisionCraftException rejection) {
            Method method = methods.resolveMethodByThrowable(failure);
            if (method == null) {
                return false;
            }
            if (isSprings(method.getDeclaringClass())) {
                return overrides(failure);
            }
            return named(method).anyMatch(one -> isNamed(one, failure, rejection));
        }

        private boolean overrides(Exception failure) {
            String name = OVERRIDDEN.get(failure.getClass());
            return name != null
                    && Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(type))
                            .anyMatch(one -> one.getName().equals(name) && !isSprings(one.getDeclaringClass()));
        }

        private static boolean isNamed(Class<?> stated, Exception failure, VisionCraftException rejection) {
            if (UnreadableInput.is(failure)) {
                return stated.isInstance(failure) && (OVERRIDDEN.containsKey(stated) || MISSING.contains(stated));
            }
            return stated == failure.getClass()
                    || (stated.isInstance(failure) && WIDE.stream().noneMatch(stated.getName()::startsWith))
                    || (stated.isInstance(rejection) && VisionCraftException.class.isAssignableFrom(stated));
        }

        private static Stream<Class<?>> named(Method method) {
            ExceptionHandler one = AnnotatedElementUtils.findMergedAnnotation(method, ExceptionHandler.class);
            return Stream.of(one == null || one.value().length == 0 ? method.getParameterTypes() : one.value());
        }

        private static boolean isSprings(Class<?> type) {
            return type.getName().startsWith("org.springframework.");
        }
    }
}
