package io.visioncraft.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Asserts rejections by kind and code. Each new code, those of violations included, is appended to
 * {@code target/rejection-codes.txt} of the module under test, if it has a folder {@code target}, with the use case
 * that rejected and the names of the details: the build compares that file with the declared codes. Thread-safe.
 */
public final class Rejections {

    private static final String FILE = "rejection-codes.txt";

    private Rejections() {}

    /**
     * Makes a call and asserts that it is rejected with a kind and a code. For a code of an invalid input, one of the
     * violations has the code.
     *
     * @param code the expected code, which knows its kind
     * @param call the call that should be rejected
     * @return the rejection, for more assertions
     */
    public static VisionCraftException assertRejected(RejectionCode code, ThrowingCallable call) {
        VisionCraftException rejection = rejectionOf(call, VisionCraftException.class, code.value());
        assertThat(rejection.kind())
                .as("kind of the rejection: %s", rejection.getMessage())
                .isEqualTo(code.kind());
        assertThat(codesOf(rejection))
                .as("codes of the rejection: %s", rejection.getMessage())
                .contains(code.value());
        return rejection;
    }

    /**
     * Makes a call and asserts that it is rejected as invalid input, with a violation that has a code at a path.
     *
     * @param code the expected code of the violation
     * @param path the expected path, for example {@code lines[2].quantity}
     * @param call the call that should be rejected
     * @return the rejection, for more assertions
     */
    public static InvalidInputException assertInvalid(RejectionCode code, String path, ThrowingCallable call) {
        InvalidInputException rejection = rejectionOf(call, InvalidInputException.class, code.value());
        assertThat(rejection.violations().stream().map(one -> one.code() + " at " + one.path()))
                .as("violations: %s", rejection.getMessage())
                .contains(code.value() + " at " + path);
        return rejection;
    }

    private static <E extends VisionCraftException> E rejectionOf(
            ThrowingCallable call, Class<E> type, String expected) {
        LastRun.HERE.forget();
        Throwable thrown = catchThrowable(call);
        assertThat(thrown)
                .as("the call, which should be rejected with %s", expected)
                .isInstanceOf(type);
        E rejection = type.cast(thrown);
        note(rejection);
        return rejection;
    }

    private static Set<String> codesOf(VisionCraftException rejection) {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(rejection.code());
        if (rejection instanceof InvalidInputException invalid) {
            codes.addAll(invalid.violations().stream().map(Violation::code).collect(Collectors.toList()));
        }
        return codes;
    }

    /** Notes each code with the use case that gave it and the names of its details. */
    private static void note(VisionCraftException rejection) {
        String useCase = LastRun.HERE.useCaseRejectedWith(rejection.code()).orElse("");
        note(rejection.code(), useCase, rejection.details());
        if (rejection instanceof InvalidInputException invalid) {
            invalid.violations().forEach(one -> note(one.code(), useCase, one.details()));
        }
    }

    private static void note(String code, String useCase, Map<String, Object> details) {
        Seen.note(FILE, code, useCase, String.join(" ", new TreeSet<>(details.keySet())));
    }
}
