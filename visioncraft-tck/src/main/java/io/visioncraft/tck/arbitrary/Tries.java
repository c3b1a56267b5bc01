package io.visioncraft.tck.arbitrary;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Tries a property with many values inside a test of JUnit Jupiter. If the property fails, looks for the smallest value for
 * which it fails:
 *
 * <pre>{@code
 * Tries.of(Values.money()).check(amount -> assertThat(amount.negated().negated()).isEqualTo(amount));
 * }</pre>
 *
 * <p>The system property {@value #TRIES} sets the number of values, as for jqwik's properties; the default is 100. Each run
 * generates other values. A failure names the seed; the system property {@value #SEED} with it repeats the run. Immutable and
 * thread-safe.
 *
 * @param <T> the values
 */
public final class Tries<T> {

    /** The system property with the number of values. */
    public static final String TRIES = "jqwik.tries.default";

    /** The system property with the seed, a whole number. */
    public static final String SEED = "visioncraft.seed";

    private static final int FEW = 100;
    private static final int PATIENCE = 400;

    private final Arbitrary<T> arbitrary;
    private final int count;
    private final long seed;
    private final Function<? super T, String> shown;

    private Tries(Arbitrary<T> arbitrary, int count, long seed, Function<? super T, String> shown) {
        this.arbitrary = arbitrary;
        this.count = count;
        this.seed = seed;
        this.shown = shown;
    }

    /**
     * Makes tries with the number of values of {@value #TRIES} and the seed of {@value #SEED}, or a random seed.
     *
     * @param <T> the values
     * @param arbitrary generates the values
     * @return the tries; none is made before {@link #check}
     */
    public static <T> Tries<T> of(Arbitrary<T> arbitrary) {
        long seed = Optional.ofNullable(Long.getLong(SEED)).orElseGet(() -> new Random().nextLong());
        return new Tries<>(arbitrary, Integer.getInteger(TRIES, FEW), seed, String::valueOf);
    }

    /**
     * The same tries from another seed.
     *
     * @param otherSeed the seed; the same seed generates the same values
     * @return the tries
     */
    public Tries<T> from(long otherSeed) {
        return new Tries<>(arbitrary, count, otherSeed, shown);
    }

    /**
     * The same tries with another number of values.
     *
     * @param many the number of values, at least 1
     * @return the tries
     */
    public Tries<T> times(int many) {
        return new Tries<>(arbitrary, many, seed, shown);
    }

    /**
     * The same tries with another text than {@code toString} for the value of a failure.
     *
     * @param otherwise returns the text for a value
     * @return the tries
     */
    public Tries<T> shownAs(Function<? super T, String> otherwise) {
        return new Tries<>(arbitrary, count, seed, otherwise);
    }

    /**
     * Checks the property for each value.
     *
     * @param property throws for a value for which it does not hold
     * @throws AssertionError for the smallest value found for which it does not hold, with that value and the seed; what the
     *     property threw is its cause
     */
    public void check(Consumer<? super T> property) {
        JqwikSession.run(() -> {
            Random random = new Random(seed);
            RandomGenerator<T> generator = arbitrary.generator(count, true);
            for (int number = 1; number <= count; number++) {
                Shrinkable<T> tried = generator.next(random);
                Optional<Throwable> failure = failure(property, tried);
                JqwikSession.finishTry();
                if (failure.isPresent()) {
                    throw smallest(property, tried, failure.get(), number);
                }
            }
        });
    }

    private AssertionError smallest(Consumer<? super T> property, Shrinkable<T> tried, Throwable thrown, int number) {
        Shrinkable<T> smallest = tried;
        Throwable cause = thrown;
        int left = PATIENCE;
        boolean smaller = true;
        while (smaller && left > 0) {
            smaller = false;
            for (Shrinkable<T> candidate :
                    (Iterable<Shrinkable<T>>) smallest.shrink().limit(left)::iterator) {
                left--;
                Optional<Throwable> failure = failure(property, candidate);
                if (failure.isPresent() && candidate.distance().compareTo(smallest.distance()) < 0) {
                    smallest = candidate;
                    cause = failure.get();
                    smaller = true;
                    break;
                }
            }
        }
        return new AssertionError(
                String.format(
                        Locale.ROOT,
                        "Try %d of %d fails; -D%s=%d tries the same again. The smallest value found for which it does:%n%s%n%s",
                        number,
                        count,
                        SEED,
                        seed,
                        told(smallest),
                        cause.getMessage()),
                cause);
    }

    /** The value, unless what fails is making it. */
    private String told(Shrinkable<T> tried) {
        try {
            return shown.apply(tried.value());
        } catch (RuntimeException | AssertionError impossible) {
            return "(cannot be made)";
        }
    }

    private static <T> Optional<Throwable> failure(Consumer<? super T> property, Shrinkable<T> tried) {
        try {
            property.accept(tried.value());
            return Optional.empty();
        } catch (RuntimeException | AssertionError thrown) {
            return Optional.of(thrown);
        }
    }
}
