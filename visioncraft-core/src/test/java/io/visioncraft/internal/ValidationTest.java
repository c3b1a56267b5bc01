package io.visioncraft.internal;

import static io.visioncraft.internal.Invalid.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Rule;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

@Rule({"GEN-3", "GEN-4"})
class ValidationTest {

    private static final Validation VALIDATION = Validation.byDefault();

    @Test
    void letsAValidCommandPass() {
        Command command = new Command("Ann", "x", List.of(new Line(2)), 5, 1, 0, "ab");

        assertThatCode(VALIDATION.check(command)::rejectInvalid).doesNotThrowAnyException();
    }

    @Test
    void startsTheProviderOnceAndWithTheFirstCommand() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        Validation.StartedWhenNeeded validator = new Validation.StartedWhenNeeded(() -> {
            starts.incrementAndGet();
            return jakarta.validation.Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory();
        });
        int before = starts.get();

        ExecutorService threads = Executors.newFixedThreadPool(8);
        Set<Validator> found = new HashSet<>();
        try {
            for (Future<Validator> one :
                    threads.invokeAll(Collections.<Callable<Validator>>nCopies(32, validator::get))) {
                found.add(one.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(before).isZero();
        assertThat(starts).hasValue(1);
        assertThat(found).hasSize(1);
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without null checks do
    void listsEveryViolationByPathInTheLibrarysOwnCodes() {
        Command command = new Command(null, " ", List.of(new Line(1), new Line(0)), 11, 0, -1, "AB");

        InvalidInputException rejection = rejection(command);

        assertThat(rejection.violations())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "count out-of-range",
                        "form malformed",
                        "lines[1].quantity out-of-range",
                        "name required",
                        "note required",
                        "rest out-of-range",
                        "size out-of-range");
    }

    @Test
    void showsLimitsAndLengthsButNoMessageOfTheProvider() {
        InvalidInputException tooLong =
                rejection(new Command("x".repeat(11), "x", List.of(new Line(1)), 5, 1, 0, "ab"));
        InvalidInputException tooMany =
                rejection(new Command("x", "x", List.of(new Line(1), new Line(1), new Line(1)), 5, 1, 0, "ab"));
        InvalidInputException empty = rejection(new Command("x", "x", List.of(), 5, 1, 0, "ab"));
        InvalidInputException tooHigh = rejection(new Command("x", "x", List.of(new Line(1)), 11, 1, 0, "ab"));

        assertThat(only(tooLong).code()).isEqualTo("too-long");
        assertThat(only(tooLong).details()).containsEntry("length", 11).containsEntry("max", 10);
        assertThat(only(tooMany).code()).isEqualTo("out-of-range");
        assertThat(only(tooMany).details()).containsEntry("min", 1).containsEntry("max", 2);
        assertThat(only(empty).code()).isEqualTo("out-of-range");
        assertThat(only(tooHigh).message()).isEqualTo("At most 10");
        assertThat(only(tooHigh).details()).containsEntry("max", 10L);
        assertThat(tooLong.getMessage()).doesNotContain("jakarta").doesNotContain("{");
    }

    @Test
    void refusesACommandThatIsMissing() {
        assertInvalid(KernelCodes.REQUIRED, "", () -> VALIDATION.check(null));
    }

    @Test
    void namesAnElementThatIsMissingByItsPlaceAlone() {
        Inputs in = VALIDATION.check(new Named(Arrays.asList("Ann", null)));

        assertInvalid(KernelCodes.REQUIRED, "names[1]", in::rejectInvalid);
    }

    @Test
    void looksAtNothingInAListThatIsTooLong() {
        List<String> asked = new ArrayList<>();
        Validation validation = Validation.on(asking(asked));
        List<Line> lines = Collections.nCopies(1_000, new Line(0));

        Inputs in = validation.check(new Command("x".repeat(11), "x", lines, 5, 1, 0, "ab"));

        InvalidInputException rejection = assertInvalid(KernelCodes.OUT_OF_RANGE, "lines", in::rejectInvalid);
        assertThat(rejection.violations())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly("lines out-of-range", "name too-long");
        assertThat(asked).containsExactlyInAnyOrder("name", "note", "size", "count", "rest", "form");
    }

    @Test
    void findsAListThatIsTooLongInsideAnotherRecord() {
        List<String> asked = new ArrayList<>();
        Validation validation = Validation.on(asking(asked));
        Command tooLong = new Command("x", "x", Collections.nCopies(3, new Line(0)), 5, 1, 0, "ab");

        Inputs in = validation.check(new Outer(tooLong, "y"));

        assertInvalid(KernelCodes.OUT_OF_RANGE, "inner.lines", in::rejectInvalid);
        assertThat(asked).containsExactly("other");
    }

    @Test
    void listsAHundredViolationsAndCountsTheRest() {
        Inputs in = VALIDATION.check(new Named(new ArrayList<>(Collections.nCopies(250, null))));

        InvalidInputException rejection = assertInvalid(KernelCodes.MORE_VIOLATIONS, "", in::rejectInvalid);

        assertThat(rejection.violations()).hasSize(101);
        assertThat(rejection.violations().get(100).details()).containsEntry("count", 250);
    }

    /** The validator of a host that notes which components it is asked for, and {@code *} for all. */
    private static Validator asking(List<String> asked) {
        Validator validator = jakarta.validation.Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new NoMessages())
                .buildValidatorFactory()
                .getValidator();
        return (Validator) Proxy.newProxyInstance(
                Validator.class.getClassLoader(), new Class<?>[] {Validator.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName().equals("validateProperty") ? (String) arguments[1] : "*");
                    return method.invoke(validator, arguments);
                });
    }

    private static InvalidInputException rejection(Command command) {
        Inputs in = VALIDATION.check(command);
        try {
            in.rejectInvalid();
        } catch (InvalidInputException refused) {
            return refused;
        }
        throw new AssertionError("The command passed: " + command);
    }

    private static Violation only(InvalidInputException rejection) {
        assertThat(rejection.violations()).hasSize(1);
        return rejection.violations().get(0);
    }

    /**
     * A command with one constraint of each kind.
     */
    @SuppressWarnings("MultipleNullnessAnnotations") // a constraint refuses what the type allows
    record Command(
            @NotNull @Size(max = 10) String name,
            @NotBlank String note,
            @Size(min = 1, max = 2) List<@Valid Line> lines,
            @Min(1) @Max(10) int size,
            @Positive int count,
            @PositiveOrZero int rest,
            @NotEmpty @Pattern(regexp = "[a-z]*") String form) {}

    record Line(@Min(1) int quantity) {}

    private static final class NoMessages implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }

    record Outer(@Valid Command inner, @NotNull String other) {}

    @SuppressWarnings("MultipleNullnessAnnotations")
    record Named(List<@NotNull String> names) {}
}
