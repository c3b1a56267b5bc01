package io.visioncraft.spring.boot.web;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.spring.boot.json.InputRejection;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** A body or a parameter that could not be read, as a rejection where it was to be read into a type of the library. */
final class UnreadableInput {

    private static final String ROOT = "io.visioncraft.";

    private UnreadableInput() {}

    /** Whether a failure is one of the two that Spring MVC throws for input that is not readable. */
    static boolean is(Throwable failure) {
        return failure instanceof HttpMessageNotReadableException
                || failure instanceof MethodArgumentTypeMismatchException;
    }

    /**
     * The rejection, with {@code required} for a body that is missing; null if the input is a matter of the host alone: no rejection
     * of the library is a cause, and the target is none of its types.
     *
     * @param rejected whether a rejection of the library is among the causes
     * @param handler what handles the request
     */
    static @Nullable InvalidInputException rejection(
            Exception failure, boolean rejected, @Nullable HandlerMethod handler) {
        if (!rejected && targets(failure, handler).noneMatch(UnreadableInput::isTheLibrarys)) {
            return null;
        }
        return InputRejection.of(failure).orElseGet(UnreadableInput::missing);
    }

    private static InvalidInputException missing() {
        return InvalidInputException.of(KernelCodes.REQUIRED.at("", "The request has a body"));
    }

    private static Stream<ResolvableType> targets(Exception failure, @Nullable HandlerMethod handler) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Stream.of(ResolvableType.forMethodParameter(mismatch.getParameter()));
        }
        return handler == null
                ? Stream.empty()
                : Arrays.stream(handler.getMethodParameters())
                        .filter(UnreadableInput::isBody)
                        .map(ResolvableType::forMethodParameter);
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || HttpEntity.class.isAssignableFrom(parameter.getParameterType());
    }

    /** Whether a type, or one inside of it such as the element of a list, is one of the library's. */
    private static boolean isTheLibrarys(ResolvableType type) {
        Class<?> raw = type.resolve();
        return (raw != null && isTheLibrarys(raw.isArray() ? raw.componentType() : raw))
                || Arrays.stream(type.getGenerics()).anyMatch(UnreadableInput::isTheLibrarys);
    }

    private static boolean isTheLibrarys(Class<?> type) {
        String name = type.getName();
        return name.startsWith(ROOT) && !name.startsWith(ROOT + "spring.") && !name.startsWith(ROOT + "examples.");
    }
}
