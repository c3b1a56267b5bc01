package io.visioncraft.spring.boot.json;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.KernelCodes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what Jackson says of a body into a rejection with codes and paths. Loaded only where Jackson 3 is. */
final class Rejections {

    private static final int MAX_NAME = 64;
    private static final int MAX_DEPTH = 32;

    private Rejections() {}

    /** A value of another form than the type has. */
    static InvalidInputException malformed() {
        return InvalidInputException.of(malformed(""));
    }

    /** The rejection below a fault, without the path of that fault. */
    static InvalidInputException of(JacksonException fault) {
        InvalidInputException rejection = below(fault);
        return rejection == null ? malformed() : rejection;
    }

    /** The rejection that a fault of Jackson is; null for one that is no fault of the input. */
    static @Nullable InvalidInputException from(Throwable fault) {
        if (!(fault instanceof JacksonException json)) {
            return null;
        }
        StringBuilder path = new StringBuilder();
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof InvalidInputException rejection) {
                return under(path.toString(), rejection);
            }
            if (cause instanceof JacksonException one) {
                append(path, one.getPath());
            }
            if (cause instanceof RejectedJson one) {
                return under(path.toString(), one.ofValue());
            }
            cause = cause.getCause();
        }
        if (json instanceof UnrecognizedPropertyException) {
            return InvalidInputException.of(
                    InputRejection.UNKNOWN_MEMBER.at(path.toString(), "There is no such member here"));
        }
        if (json instanceof StreamReadException || json instanceof StreamConstraintsException) {
            return InvalidInputException.of(
                    KernelCodes.MALFORMED.at("", "The body is no JSON, is not complete, or is too large or too deep"));
        }
        return json instanceof MismatchedInputException ? InvalidInputException.of(malformed(path.toString())) : null;
    }

    private static Violation malformed(String path) {
        return KernelCodes.MALFORMED.at(path, "The value has not the form that is expected here");
    }

    private static @Nullable InvalidInputException below(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof InvalidInputException rejection) {
                return rejection;
            }
            cause = cause.getCause();
        }
        return null;
    }

    /** Whether the rejection below a fault has its whole path already. */
    static boolean placed(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause instanceof RejectedJson) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** The same rejection with its violations under a path, which may be empty. */
    static InvalidInputException under(String path, InvalidInputException rejection) {
        return path.isEmpty()
                ? rejection
                : InvalidInputException.of(rejection.violations().stream()
                        .map(one -> one.under(path))
                        .toList());
    }

    private static void append(StringBuilder path, List<Reference> references) {
        for (Reference one : references) {
            String name = one.getPropertyName();
            if (name == null) {
                path.append('[').append(one.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shown(name));
            }
        }
    }

    /** The name of a member is the client's text: it is cut, and a control character is no part of it. */
    static String shown(String name) {
        String few = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
        return few.replaceAll("\\p{Cntrl}", "?");
    }
}
