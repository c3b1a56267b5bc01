package io.visioncraft.spring.boot.security;

import io.visioncraft.access.Caller;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.spring.boot.web.RequestCallers;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * The paths that no chain of the host takes, for example where it has one for the actuator alone, or leaves them out by
 * {@code web.ignoring()}. There nothing of Spring Security answers what method security refuses: this does, after the handlers of
 * the host. Thread-safe.
 */
final class UnguardedPaths implements WebMvcConfigurer, SmartInitializingSingleton {

    private static final Log LOG = LogFactory.getLog(UnguardedPaths.class);

    private static final List<RequestMatcher> EVERY_REQUEST =
            List.of(AnyRequestMatcher.INSTANCE, PathPatternRequestMatcher.pathPattern("/**"));

    private final ObjectProvider<SecurityFilterChain> chains;
    private final ObjectProvider<Filter> security;
    private final ObjectProvider<RequestCallers> callers;
    private final ObjectProvider<SecurityProblems> problems;
    private final boolean warns;

    UnguardedPaths(
            ObjectProvider<SecurityFilterChain> chains,
            ObjectProvider<Filter> security,
            ObjectProvider<RequestCallers> callers,
            ObjectProvider<SecurityProblems> problems,
            boolean warns) {
        this.chains = chains;
        this.security = security;
        this.callers = callers;
        this.problems = problems;
        this.warns = warns;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<SecurityFilterChain> all = chains.orderedStream().toList();
        if (warns && !all.isEmpty() && all.stream().noneMatch(UnguardedPaths::takesEveryRequest)) {
            LOG.warn(
                    "Each SecurityFilterChain of this application takes some requests only, and no chain takes the others: there "
                            + "every path is open, and VisionCraft makes no chain beside those of the host. Use cases of the library "
                            + "authorise themselves; guard your own functions by a last chain without securityMatcher. "
                            + WebSecurityAutoConfiguration.CHAIN + "=true says that this is meant");
        }
    }

    /** A chain of another class may take what it likes. */
    private static boolean takesEveryRequest(SecurityFilterChain chain) {
        return !(chain instanceof DefaultSecurityFilterChain known)
                || EVERY_REQUEST.contains(known.getRequestMatcher());
    }

    /** After the handlers of the host, and before Spring Security's resolver, which throws a refusal on to a filter. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        int handlers = 0;
        for (int i = 0; i < resolvers.size(); i++) {
            if (resolvers.get(i) instanceof ExceptionHandlerExceptionResolver) {
                handlers = i + 1;
            }
        }
        resolvers.add(handlers, this::resolve);
    }

    private @Nullable ModelAndView resolve(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean refused = failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
        if (!refused || isGuarded(request)) {
            return null;
        }
        try {
            answer(request, response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ModelAndView();
    }

    /** By the chains that Spring Security asks, which are more than the beans: {@code web.ignoring()} makes some. */
    private boolean isGuarded(HttpServletRequest request) {
        return chains().stream()
                .filter(chain -> chain.matches(request))
                .findFirst()
                .filter(chain -> chain.getFilters().stream().anyMatch(ExceptionTranslationFilter.class::isInstance))
                .isPresent();
    }

    private List<SecurityFilterChain> chains() {
        return security.getIfAvailable() instanceof FilterChainProxy proxy
                ? proxy.getFilterChains()
                : chains.orderedStream().toList();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (callers.getObject().of(request).kind() == Caller.Kind.VISITOR) {
                problems.getObject()
                        .commence(request, response, new InsufficientAuthenticationException("Nobody is logged in"));
            } else {
                problems.getObject().handle(request, response, new AccessDeniedException("Access is denied"));
            }
        } catch (VisionCraftException rejection) {
            problems.getObject().commence(request, response, new RejectedAuthenticationException(rejection));
        }
    }
}
