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
 * Collects <em>all</em> violations of a command (GEN-3, GEN-4): those of its constraints and those of its values, each under
 * the path of its component. Used by one thread for one command:
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

    private final List<Violation> violations;
    private final Set<String> paths;
    private final String within;

    Inputs(List<Violation> found) {
        this(new ArrayList<>(), new HashSet<>(), "");
        found.forEach(this::add);
    }

    private Inputs(List<Violation> violations, Set<String> paths, String within) {
        this.violations = violations;
        this.paths = paths;
        this.within = within;
    }

    /**
     * {@return the same inputs for a part of the command, whose paths begin at that part}
     *
     * @param part the path of the part
     */
    public Inputs under(String part) {
        return new Inputs(violations, paths, within.isEmpty() ? part : within + "." + part);
    }

    /**
     * Builds one parameter that is no component of a command.
     *
     * @param path the name of the parameter
     * @param build makes the value, and throws {@link InvalidInputException} if it is invalid
     * @param <T> the type of the value
     * @return the value
     * @throws InvalidInputException with the violations of the value, under {@code path}
     */
    public static <T> T single(String path, Supplier<T> build) {
        Inputs inputs = new Inputs(List.of());
        Input<T> input = inputs.of(path, build);
        inputs.rejectInvalid();
        return input.get();
    }

    /**
     * Demands a parameter that is no component of a command.
     *
     * @param path the name of the parameter
     * @param given the argument of the call
     * @param <T> its type
     * @return the parameter, which is not null
     * @throws InvalidInputException with {@code required} under {@code path}, if it is null
     */
    public static <T> T required(String path, @Nullable T given) {
        if (given == null) {
            throw InvalidInputException.of(KernelCodes.REQUIRED.at(path, "A value is required"));
        }
        return given;
    }

    /**
     * Reads one required line of text.
     *
     * @param path the path of the component
     * @param raw the text as given
     * @param max the most UTF-16 units
     * @return the clean text, or nothing if it is invalid
     */
    public Input<String> line(String path, @Nullable String raw, int max) {
        return of(path, () -> Text.line(raw, max));
    }

    /**
     * Reads one optional line of text.
     *
     * @param path the path of the component
     * @param raw the text as given; null and blank become empty
     * @param max the most UTF-16 units
     * @return the clean text, or nothing if it is invalid
     */
    public Input<String> optionalLine(String path, @Nullable String raw, int max) {
        return of(path, () -> Text.optionalLine(raw, max));
    }

    /**
     * Reads several required lines of text.
     *
     * @param path the path of the component
     * @param raw the text as given
     * @param max the most UTF-16 units
     * @return the clean text, or nothing if it is invalid
     */
    public Input<String> lines(String path, @Nullable String raw, int max) {
        return of(path, () -> Text.lines(raw, max));
    }

    /**
     * Reads several optional lines of text.
     *
     * @param path the path of the component
     * @param raw the text as given; null and blank become empty
     * @param max the most UTF-16 units
     * @return the clean text, or nothing if it is invalid
     */
    public Input<String> optionalLines(String path, @Nullable String raw, int max) {
        return of(path, () -> Text.optionalLines(raw, max));
    }

    /**
     * Reads a required value. A constraint should already have refused null; otherwise it is refused here.
     *
     * @param path the path of the component
     * @param raw the value as given
     * @param build makes the value of it
     * @param <R> the type of the component
     * @param <T> the type of the value
     * @return the value, or nothing if it is invalid
     */
    public <R, T> Input<T> value(String path, @Nullable R raw, Function<R, T> build) {
        if (raw == null) {
            of(path, () -> Text.line(null, 0));
            return new Input<>(null);
        }
        return of(path, () -> build.apply(raw));
    }

    /**
     * Reads a value that may be left out.
     *
     * @param path the path of the component
     * @param raw the value as given; null stays null
     * @param build makes the value of it
     * @param <R> the type of the component
     * @param <T> the type of the value
     * @return the value, or nothing if it is absent or invalid
     */
    public <R, T> Input<T> optional(String path, @Nullable R raw, Function<R, T> build) {
        return raw == null ? new Input<>(null) : of(path, () -> build.apply(raw));
    }

    /**
     * Reads a required amount and its currency, each under its path. If the currency is invalid, the amount is not checked:
     * the currency decides how many decimals it may have.
     *
     * @param amountPath the path of the amount
     * @param amount a plain decimal number
     * @param currencyPath the path of the currency
     * @param currency a code of ISO 4217
     * @return the amount, or nothing if one of them is invalid
     */
    public Input<Money> money(
            String amountPath, @Nullable String amount, String currencyPath, @Nullable String currency) {
        Currency known = value(currencyPath, currency, Currencies::of).orNull();
        return known == null
                ? new Input<>(null)
                : value(amountPath, amount, text -> Money.of(text, known.getCurrencyCode()));
    }

    /**
     * Reads a value of any kind.
     *
     * @param path the path of the component
     * @param build makes the value, and throws {@link InvalidInputException} if it is invalid
     * @param <T> the type of the value
     * @return the value, or nothing if it is invalid
     */
    public <T> Input<T> of(String path, Supplier<T> build) {
        try {
            return new Input<>(build.get());
        } catch (InvalidInputException refused) {
            refused.violations().forEach(violation -> add(violation.under(path)));
            return new Input<>(null);
        }
    }

    /**
     * Adds a violation. The first one of a path counts.
     *
     * @param violation dropped if its path has one already
     */
    public void add(Violation violation) {
        Violation whole = within.isEmpty() ? violation : violation.under(within);
        if (paths.add(whole.path())) {
            violations.add(whole);
        }
    }

    /**
     * Lets a valid command pass.
     *
     * @throws InvalidInputException with all violations up to {@value #MAX_VIOLATIONS}, then with {@code more-violations},
     *     which counts them
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
