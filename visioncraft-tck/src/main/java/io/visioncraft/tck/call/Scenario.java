package io.visioncraft.tck.call;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.tck.probe.World;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one use case is called so that it takes effect, what the same call does when it is made once more, and what it may cost.
 *
 * @param useCase its name, for example {@code orders.place}
 * @param given fills an empty world with the records that the call needs, and makes the call ready
 * @param again what the same call does after it has taken effect
 * @param refusal with which code it is then refused; null unless {@code again} is REFUSED
 * @param budget what it may cost on a relational store; null where nobody counts
 */
public record Scenario(
        String useCase,
        Function<World, Act> given,
        Again again,
        @Nullable RejectionCode refusal,
        @Nullable Budget budget) {

    /** What the same call does after it has taken effect. */
    public enum Again {
        /** Nothing more, and it answers the same: it only reads, or carries an idempotency key. */
        SAME,
        /** Nothing more: it is refused. */
        REFUSED,
        /** The same once more. */
        ANOTHER,
        /** What was left to do, which is nothing; its answer says so. */
        REST
    }

    /**
     * What a call may cost on a relational store, and what it is measured by.
     *
     * @param statements how many statements it sends at most, a batch counting as one, begin and commit not at all
     * @param questions the names of what a program that is written by hand asks before it writes, for the same checks and
     *     answers. A name with {@code ~} before it is one that a database spares where {@code UPDATE … RETURNING} answers it
     */
    public record Budget(int statements, List<String> questions) {

        /**
         * Keeps a copy of the questions.
         *
         * @param statements how many statements it sends at most, a batch counting as one, begin and commit not at all
         * @param questions the names of the questions that a program written by hand asks before it writes
         */
        public Budget {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A use case that reads, or takes an idempotency key.
     *
     * @param useCase its name, for example {@code orders.place}
     * @param given fills an empty world with the records that the call needs, and makes the call ready
     * @return the scenario, without a budget
     */
    public static Scenario of(String useCase, Function<World, Act> given) {
        return new Scenario(useCase, given, Again.SAME, null, null);
    }

    /**
     * The same scenario of a use case without a key, which refuses to take effect twice.
     *
     * @param code with which it refuses
     * @return the scenario
     */
    public Scenario refusedAgain(RejectionCode code) {
        return new Scenario(useCase, given, Again.REFUSED, code, budget);
    }

    /**
     * The same scenario of a use case without a key, which goes on where it ended.
     *
     * @return the scenario
     */
    public Scenario restAgain() {
        return new Scenario(useCase, given, Again.REST, null, budget);
    }

    /**
     * The same scenario of a use case without a key, which takes effect as often as it is called.
     *
     * @return the scenario
     */
    public Scenario anotherAgain() {
        return new Scenario(useCase, given, Again.ANOTHER, null, budget);
    }

    /**
     * The same scenario with a {@link Budget}.
     *
     * @param statements how many statements the call sends at most
     * @param questions the names of the questions that a program written by hand asks
     * @return the scenario
     */
    public Scenario within(int statements, String... questions) {
        return new Scenario(useCase, given, again, refusal, new Budget(statements, List.of(questions)));
    }
}
