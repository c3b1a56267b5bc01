package io.visioncraft.spring.boot.json;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.KernelCodes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Finds the rejection in what Spring MVC throws for a body or a parameter that it could not read or that is missing, so that the
 * host answers 400 with codes and paths. Without state.
 */
public final class InputRejection {

    /** A JSON object has a member that the record does not know; the path names it. */
    public static final RejectionCode UNKNOWN_MEMBER = RejectionCode.invalid("unknown-member");

    private static final int MAX_DEPTH = 32;
    private static final ClassLoader LOADER = InputRejection.class.getClassLoader();
    private static final boolean JACKSON = ClassUtils.isPresent("tools.jackson.databind.DatabindException", LOADER);
    private static final boolean WEB = ClassUtils.isPresent(
            "org.springframework.web.method.annotation.MethodArgumentTypeMismatchException", LOADER);

    private static final boolean SERVLET = WEB && ClassUtils.isPresent("jakarta.servlet.ServletException", LOADER);

    private InputRejection() {}

    /**
     * {@return the rejection of the input with its path: in the JSON, for example {@code lines[2].quantity}, or the name of the
     * parameter} For a body: the violations of the value that was refused, {@code unknown-member}, or {@code malformed} where
     * Jackson itself refused it, with an empty path if it is no JSON at all. For a parameter, a header, a cookie or a part that is
     * missing: {@code required} and its name. Empty if the failure is no fault of the input, and for a body that is missing.
     *
     * @param failure for example an {@code HttpMessageNotReadableException}, a {@code MethodArgumentTypeMismatchException} or a
     *     {@code MissingServletRequestParameterException}
     */
    public static Optional<InvalidInputException> of(Throwable failure) {
        String parameter = null;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof InvalidInputException rejection) {
                return Optional.of(parameter == null ? rejection : under(parameter, rejection));
            }
            InvalidInputException ofBody = JACKSON ? Rejections.from(cause) : null;
            if (ofBody != null) {
                return Optional.of(ofBody);
            }
            String missing = SERVLET ? MissingInput.nameIn(cause) : null;
            if (missing != null) {
                return Optional.of(InvalidInputException.of(
                        KernelCodes.REQUIRED.at(missing, "The request has a value of this name")));
            }
            if (WEB && parameter == null) {
                parameter = MvcParameter.nameIn(cause);
            }
            cause = cause.getCause();
        }
        return Optional.ofNullable(parameter).map(InputRejection::malformed);
    }

    private static InvalidInputException under(String parameter, InvalidInputException rejection) {
        List<Violation> violations = rejection.violations();
        return InvalidInputException.of(
                violations.stream().map(one -> one.under(parameter)).toList());
    }

    private static InvalidInputException malformed(@Nullable String parameter) {
        String path = parameter == null ? "" : parameter;
        return InvalidInputException.of(
                KernelCodes.MALFORMED.at(path, "The parameter has not the form that is expected"));
    }
}
