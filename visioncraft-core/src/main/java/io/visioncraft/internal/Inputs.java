package io.visioncraft.internal;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Currencies;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Text;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects <em>all</em> that is wrong with a command (GEN-3, GEN-4): what its constraints found and what its values refused,
 * each under the path of its component. Used by one thread for one command:
 *
 * <pre>{@code
 * Inputs in = work.check(command);
 * Input<String> name = in.line("name", command.name(), Text.NAME);
 * Input<Quantity> quantity = in.value("quantity", command.quantity(), Quantity::of);
 * in.rejectInvalid();
 * ... name.get() ... quantity.get() ...
 * }</pre>
 */
public final class Inputs {

    /** The most violations that are listed one by one. */
    public static final int MAX_VIOLATIONS = 100;

    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    Inputs(List<Violation> found) {
        found.forEach(this::add);
    }

    /**
     * A value that stands for itself: a parameter that is no component of a command.
     *
     * @throws InvalidInputException with what is wrong under {@code path}
     */
    public static <T> T single(String path, Supplier<T> build) {
        Inputs inputs = new Inputs(List.of());
        Input<T> input = inputs.of(path, build);
        inputs.rejectInvalid();
        return input.get();
    }

    /**
     * A parameter that must be there.
     *
     * @throws InvalidInputException with {@code required} under {@code path} where it is null
     */
    public static <T> T required(String path, @Nullable T given) {
        if (given == null) {
            throw InvalidInputException.of(KernelCodes.REQUIRED.at(path, "A value is required"));
        }
        return given;
    }

    /** One required line of text. */
    public Input<String> line(String path, @Nullable String raw, int max) {
        return of(path, () -> Text.line(raw, max));
    }

    /** One optional line of text; absent and blank are the empty string. */
    public Input<String> optionalLine(String path, @Nullable String raw, int max) {
        return of(path, () -> Text.optionalLine(raw, max));
    }

    /** Several required lines of text. */
    public Input<String> lines(String path, @Nullable String raw, int max) {
        return of(path, () -> Text.lines(raw, max));
    }

    /** Several optional lines of text; absent and blank are the empty string. */
    public Input<String> optionalLines(String path, @Nullable String raw, int max) {
        return of(path, () -> Text.optionalLines(raw, max));
    }

    /** A required value built from a raw one; null must have been refused by a constraint, and is refused here if not. */
    public <R, T> Input<T> value(String path, @Nullable R raw, Function<R, T> build) {
        if (raw == null) {
            of(path, () -> Text.line(null, 0));
            return new Input<>(null);
        }
        return of(path, () -> build.apply(raw));
    }

    /** A value that may be left out: null stays null. */
    public <R, T> Input<T> optional(String path, @Nullable R raw, Function<R, T> build) {
        return raw == null ? new Input<>(null) : of(path, () -> build.apply(raw));
    }

    /**
     * A required amount and its currency, each under its own path. Where the currency is bad, the amount is not looked at:
     * how many decimals it may have is the currency's to say.
     */
    public Input<Money> money(
            String amountPath, @Nullable String amount, String currencyPath, @Nullable String currency) {
        Currency known = value(currencyPath, currency, Currencies::of).orNull();
        return known == null
                ? new Input<>(null)
                : value(amountPath, amount, text -> Money.of(text, known.getCurrencyCode()));
    }

    /** Any value that refuses bad input by itself. */
    public <T> Input<T> of(String path, Supplier<T> build) {
        try {
            return new Input<>(build.get());
        } catch (InvalidInputException refused) {
            refused.violations().forEach(violation -> add(violation.under(path)));
            return new Input<>(null);
        }
    }

    /** Adds a violation; the first one for a path counts. */
    public void add(Violation violation) {
        if (paths.add(violation.path())) {
            violations.add(violation);
        }
    }

    /**
     * Lets a valid command pass.
     *
     * @throws InvalidInputException with all violations up to {@value #MAX_VIOLATIONS}, then with {@code more-violations}, which
     *     counts them
     */
    public void rejectInvalid() {
        if (violations.isEmpty()) {
            return;
        }
        if (violations.size() <= MAX_VIOLATIONS) {
            throw InvalidInputException.of(violations);
        }
        List<Violation> told = new ArrayList<>(violations.subList(0, MAX_VIOLATIONS));
        told.add(KernelCodes.MORE_VIOLATIONS.at(
                "",
                "There are " + violations.size() + " violations, the first " + MAX_VIOLATIONS + " are listed",
                "count",
                violations.size()));
        throw InvalidInputException.of(told);
    }
}
