package io.visioncraft.spring.boot.web;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.spring.boot.json.InputRejection;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingMatrixVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * A body, a part or a parameter that could not be read or is missing, as a rejection where it was to be read into a type of the
 * library.
 */
final class UnreadableInput {

    private static final String ROOT = "io.visioncraft.";

    private UnreadableInput() {}

    /** Whether a failure is one of those that Spring MVC throws for input that is not readable or is missing. */
    static boolean is(Throwable failure) {
        return failure instanceof HttpMessageNotReadableException
                || failure instanceof MethodArgumentTypeMismatchException
                || missing(failure) != null;
    }

    /**
     * The rejection, with {@code required} for what is missing; null if the input may be a matter of the host alone: no rejection
     * of the library is a cause, and the target is none of its types, or one of several of which the failure does not tell.
     *
     * @param rejected whether a rejection of the library is among the causes
     * @param handler what handles the request
     */
    static @Nullable InvalidInputException rejection(
            Exception failure, boolean rejected, @Nullable HandlerMethod handler) {
        List<ResolvableType> targets = targets(failure, handler).toList();
        if (!rejected && (targets.isEmpty() || !targets.stream().allMatch(UnreadableInput::isTheLibrarys))) {
            return null;
        }
        return InputRejection.of(failure)
                .orElseGet(() -> InvalidInputException.of(KernelCodes.REQUIRED.at("", "The request has a body")));
    }

    private static Stream<ResolvableType> targets(Exception failure, @Nullable HandlerMethod handler) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Stream.of(ResolvableType.forMethodParameter(mismatch.getParameter()));
        }
        Missing missing = missing(failure);
        if (missing != null && missing.parameter != null) {
            return Stream.of(ResolvableType.forMethodParameter(missing.parameter));
        }
        return handler == null
                ? Stream.empty()
                : Arrays.stream(handler.getMethodParameters())
                        .filter(one -> missing == null ? isBody(one) : isPart(one, missing.name))
                        .map(ResolvableType::forMethodParameter);
    }

    /** Whether a converter of messages reads a parameter; a file is taken as it is. */
    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || (parameter.hasParameterAnnotation(RequestPart.class)
                        && !isFile(ResolvableType.forMethodParameter(parameter)))
                || HttpEntity.class.isAssignableFrom(parameter.getParameterType());
    }

    /** Whether a type is a file, or a list, an array or an optional of files. */
    private static boolean isFile(ResolvableType type) {
        Class<?> raw = type.resolve(Object.class);
        return MultipartFile.class.isAssignableFrom(raw)
                || Part.class.isAssignableFrom(raw)
                || (raw.isArray() && isFile(type.getComponentType()))
                || Arrays.stream(type.getGenerics()).anyMatch(UnreadableInput::isFile);
    }

    private static boolean isPart(MethodParameter parameter, String name) {
        RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
        return part != null && name.equals(part.name().isEmpty() ? parameter.getParameterName() : part.name());
    }

    /**
     * What a request does not have.
     *
     * @param name the name of the parameter, the header, the cookie or the part
     * @param parameter of the controller; null if Spring does not tell
     */
    private record Missing(String name, @Nullable MethodParameter parameter) {}

    private static @Nullable Missing missing(Throwable failure) {
        if (failure instanceof MissingServletRequestParameterException one) {
            return new Missing(one.getParameterName(), one.getMethodParameter());
        }
        if (failure instanceof MissingRequestHeaderException one) {
            return new Missing(one.getHeaderName(), one.getParameter());
        }
        if (failure instanceof MissingRequestCookieException one) {
            return new Missing(one.getCookieName(), one.getParameter());
        }
        if (failure instanceof MissingMatrixVariableException one) {
            return new Missing(one.getVariableName(), one.getParameter());
        }
        return failure instanceof MissingServletRequestPartException one
                ? new Missing(one.getRequestPartName(), null)
                : null;
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
