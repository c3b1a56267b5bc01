package io.visioncraft.tck.call;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.tck.probe.World;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A successful call of one use case, the effect of repeating it, and its budget of statements.
 *
 * @param useCase the name of the use case, for example {@code orders.place}
 * @param given stores the records that the call needs in an empty world, and returns the call
 * @param again the effect of repeating the call
 * @param refusal the code with which the repeated call is refused; null unless {@code again} is REFUSED
 * @param budget the statements that the call may send to a relational store; null if they are not counted
 */
public record Scenario(
        String useCase,
        Function<World, Act> given,
        Again again,
        @Nullable RejectionCode refusal,
        @Nullable Budget budget) {

    /** The effect of repeating a call that succeeded. */
    public enum Again {
        /** None, and the answer is the same: the call only reads, or carries an idempotency key. */
        SAME,
        /** None: the repeated call is refused. */
        REFUSED,
        /** The same effect again. */
        ANOTHER,
        /** None: the first call did all the work, and the answer of the second says so. */
        REST
    }

    /**
     * The statements that a call may send to a relational store, and those that a program written by hand would send.
     *
     * @param statements the most statements, a batch counting as one, begin and commit not at all
     * @param questions the names of the queries that a program written by hand sends before it writes, for the same checks and
     *     answers. {@code ~} before a name: not needed on a database whose {@code UPDATE … RETURNING} answers the query
     */
    public record Budget(int statements, List<String> questions) {

        /**
         * Copies the questions.
         *
         * @param statements the most statements, a batch counting as one, begin and commit not at all
         * @param questions the names of the queries that a program written by hand sends before it writes
         */
        public Budget {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A scenario of a use case that only reads, or that takes an idempotency key.
     *
     * @param useCase the name of the use case, for example {@code orders.place}
     * @param given stores the records that the call needs in an empty world, and returns the call
     * @return the scenario, without a budget
     */
    public static Scenario of(String useCase, Function<World, Act> given) {
        return new Scenario(useCase, given, Again.SAME, null, null);
    }

    /**
     * The same scenario for a use case without a key that refuses the repeated call.
     *
     * @param code the code with which it refuses
     * @return the scenario
     */
    public Scenario refusedAgain(RejectionCode code) {
        return new Scenario(useCase, given, Again.REFUSED, code, budget);
    }

    /**
     * The same scenario for a use case without a key that continues its work and finds none left.
     *
     * @return the scenario
     */
    public Scenario restAgain() {
        return new Scenario(useCase, given, Again.REST, null, budget);
    }

    /**
     * The same scenario for a use case without a key that takes effect at each call.
     *
     * @return the scenario
     */
    public Scenario anotherAgain() {
        return new Scenario(useCase, given, Again.ANOTHER, null, budget);
    }

    /**
     * The same scenario with a {@link Budget}.
     *
     * @param statements the most statements that the call may send
     * @param questions the names of the queries that a program written by hand sends before it writes
     * @return the scenario
     */
    public Scenario within(int statements, String... questions) {
        return new Scenario(useCase, given, again, refusal, new Budget(statements, List.of(questions)));
    }
}
