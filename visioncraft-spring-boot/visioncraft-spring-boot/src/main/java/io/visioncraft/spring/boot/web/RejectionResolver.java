package io.visioncraft.spring.boot.web;

import io.visioncraft.error.VisionCraftException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Stands before Spring's resolver of {@code @ExceptionHandler} methods and decides for each failure whether the library answers
 * it. An advice could not: Spring asks the advices in one order for all controllers, and the first that takes an exception or
 * any of its causes wins. What the library answers is written by Spring's resolver, with the host's converters and advices of
 * bodies. Thread-safe.
 */
final class RejectionResolver implements HandlerExceptionResolver {

    private static final int MAX_DEPTH = 32;

    private final HostHandlers host;
    private final ExceptionHandlerExceptionResolver springs;
    private final HandlerMethod answers;

    RejectionResolver(HostHandlers host, ExceptionHandlerExceptionResolver springs, ProblemAnswers answers) {
        this.host = host;
        this.springs = springs;
        // Spring asks the methods of the controller that failed before any advice: this one is the controller that
        // failed
        this.answers = new HandlerMethod(
                answers,
                ClassUtils.getMethod(
                        ProblemAnswers.class,
                        "handle",
                        VisionCraftException.class,
                        HttpServletRequest.class,
                        Locale.class));
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (handler != null && !(handler instanceof HandlerMethod)) {
            return null; // Spring asks no advice for these
        }
        HandlerMethod method = (HandlerMethod) handler;
        VisionCraftException rejection = rejectionIn(failure);
        if (UnreadableInput.is(failure)) {
            rejection = UnreadableInput.rejection(failure, rejection != null, method);
        }
        if (rejection == null || host.answer(failure, rejection, method == null ? null : method.getBeanType())) {
            return null;
        }
        return springs.resolveException(request, response, answers, rejection);
    }

    private static @Nullable VisionCraftException rejectionIn(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof VisionCraftException rejection) {
                return rejection;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
