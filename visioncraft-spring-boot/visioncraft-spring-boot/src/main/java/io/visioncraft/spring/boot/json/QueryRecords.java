package io.visioncraft.spring.boot.json;

import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.FigurePeriod;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.OrderSearch;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes a {@link ListRequest} or a search of query parameters that are called like its components. What is left out is as the
 * factories of the record say. All parameters that are wrong are told together.
 */
final class QueryRecords implements HandlerMethodArgumentResolver {

    /** The records that are one level of single values, and that a list is asked with. */
    static final Set<Class<?>> TYPES = Set.of(
            ListRequest.class,
            UserQuery.class,
            ServiceSearch.class,
            OrderSearch.class,
            CrmSearch.class,
            InvoiceSearch.class,
            CreditNoteSearch.class,
            FigurePeriod.class);

    private final Map<Class<?>, Plan> plans = TYPES.stream().collect(Collectors.toMap(type -> type, Plan::of));

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType())
                && Arrays.stream(parameter.getParameterAnnotations())
                        .noneMatch(one -> one.annotationType().getName().startsWith("org.springframework.web."));
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Plan plan = plans.get(parameter.getParameterType());
        return Objects.requireNonNull(plan, "supportsParameter was asked first").read(request);
    }

    /** How one component is read. */
    private record Part(
            String name,
            Function<String, ?> reader,
            boolean many,
            @Nullable Object absent) {

        static Part of(Class<?> owner, RecordComponent component) {
            Object absent = AbsentComponents.of(owner).get(component.getName());
            if (absent == null && component.getType() == boolean.class) {
                absent = false;
            }
            Type type = component.getGenericType();
            boolean many = type instanceof ParameterizedType;
            Class<?> single =
                    (Class<?>) (type instanceof ParameterizedType set ? set.getActualTypeArguments()[0] : type);
            return new Part(component.getName(), TextForms.parameter(single), many, absent);
        }

        @Nullable
        Object read(NativeWebRequest request, List<Violation> violations) {
            String[] given = Objects.requireNonNullElse(request.getParameterValues(name), new String[0]);
            List<String> texts = Arrays.stream(given)
                    .flatMap(one -> many ? Arrays.stream(one.split(",")) : Arrays.stream(new String[] {one}))
                    .filter(one -> !one.isEmpty())
                    .toList();
            if (texts.isEmpty()) {
                return absent;
            }
            try {
                Set<Object> values = texts.stream().map(reader).collect(Collectors.toCollection(LinkedHashSet::new));
                if (!many && values.size() > 1) {
                    throw KernelCodes.DUPLICATE.rejection("The parameter stands here twice");
                }
                return many ? values : values.iterator().next();
            } catch (InvalidInputException rejection) {
                rejection.violations().forEach(one -> violations.add(one.under(name)));
                return absent;
            }
        }
    }

    /** How a record is made. */
    private record Plan(Constructor<?> constructor, List<Part> parts) {

        static Plan of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Plan(
                        type.getConstructor(types),
                        Arrays.stream(components).map(one -> Part.of(type, one)).toList());
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException("A public record has its canonical constructor", impossible);
            }
        }

        Object read(NativeWebRequest request) {
            List<Violation> violations = new ArrayList<>();
            Object[] values =
                    parts.stream().map(one -> one.read(request, violations)).toArray();
            if (!violations.isEmpty()) {
                throw InvalidInputException.of(violations);
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException refused) {
                if (refused.getCause() instanceof InvalidInputException rejection) {
                    throw rejection;
                }
                throw new IllegalStateException("A search checks nothing when it is made", refused);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("A public record can be made", impossible);
            }
        }
    }
}
