package io.visioncraft.internal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The states of an aggregate and the commands that lead from one to another, as data. The builder checks that every state can
 * be reached, that a command leads on from every state but the final ones, and that final states have no command. Immutable
 * and thread-safe.
 *
 * @param <S> the states
 * @param <C> the commands
 */
public final class StateTable<S extends Enum<S>, C extends Enum<C>> {

    private final Set<S> births;
    private final Set<S> ends;
    private final Map<S, Map<C, S>> next;

    private StateTable(Builder<S, C> builder) {
        this.births = Collections.unmodifiableSet(EnumSet.copyOf(builder.births));
        this.ends = Collections.unmodifiableSet(EnumSet.copyOf(builder.ends));
        Map<S, Map<C, S>> copy = new EnumMap<>(builder.states);
        builder.next.forEach((from, exits) -> copy.put(from, Collections.unmodifiableMap(new EnumMap<>(exits))));
        this.next = Collections.unmodifiableMap(copy);
    }

    /**
     * {@return an empty table to be filled}
     *
     * @param states the class of the states
     * @param commands the class of the commands
     * @param <S> the states
     * @param <C> the commands
     */
    public static <S extends Enum<S>, C extends Enum<C>> Builder<S, C> of(Class<S> states, Class<C> commands) {
        return new Builder<>(states, commands);
    }

    /** {@return the states in which an aggregate can begin} */
    public Set<S> births() {
        return births;
    }

    /** {@return the final states} */
    public Set<S> ends() {
        return ends;
    }

    /**
     * {@return the state to which a command leads, empty if it is not allowed}
     *
     * @param from the present state
     * @param command a constant of the class of commands
     */
    public Optional<S> after(S from, C command) {
        return Optional.ofNullable(from(from).get(command));
    }

    /**
     * {@return the commands that are allowed in a state, and the states to which they lead}
     *
     * @param state a constant of the class of states
     */
    public Map<C, S> from(S state) {
        return next.getOrDefault(state, Map.of());
    }

    /**
     * Collects the table. Not thread-safe.
     *
     * @param <S> the states
     * @param <C> the commands
     */
    public static final class Builder<S extends Enum<S>, C extends Enum<C>> {

        private final Class<S> states;
        private final Class<C> commands;
        private final Set<S> births;
        private final Set<S> ends;
        private final Map<S, Map<C, S>> next;

        private Builder(Class<S> states, Class<C> commands) {
            this.states = states;
            this.commands = commands;
            this.births = EnumSet.noneOf(states);
            this.ends = EnumSet.noneOf(states);
            this.next = new EnumMap<>(states);
        }

        /**
         * Allows an aggregate to begin in a state.
         *
         * @param state a constant of the class of states
         * @return this builder
         */
        public Builder<S, C> born(S state) {
            births.add(state);
            return this;
        }

        /**
         * Makes a state final.
         *
         * @param state a constant of the class of states
         * @return this builder
         */
        public Builder<S, C> end(S state) {
            ends.add(state);
            return this;
        }

        /**
         * Lets a command lead from a state to another, or leave it as it is.
         *
         * @param command a constant of the class of commands
         * @param from the state that it leads from
         * @param to the state that it leads to
         * @return this builder
         * @throws IllegalStateException if the command leads from that state already
         */
        public Builder<S, C> on(C command, S from, S to) {
            if (next.computeIfAbsent(from, state -> new EnumMap<>(commands)).put(command, to) != null) {
                throw new IllegalStateException(command + " leads twice from " + from);
            }
            return this;
        }

        /**
         * Lets a command lead from each of several states to one.
         *
         * @param command a constant of the class of commands
         * @param from the states that it leads from
         * @param to the state that it leads to
         * @return this builder
         * @throws IllegalStateException if the command leads from one of these states already
         */
        public Builder<S, C> on(C command, Set<S> from, S to) {
            from.forEach(state -> on(command, state, to));
            return this;
        }

        /**
         * {@return the table}
         *
         * @throws IllegalStateException if a check fails
         */
        public StateTable<S, C> build() {
            Set<S> reached = reachable();
            for (S state : states.getEnumConstants()) {
                require(reached.contains(state), state + " cannot be reached");
                boolean left =
                        next.getOrDefault(state, Map.of()).values().stream().anyMatch(to -> to != state);
                require(left != ends.contains(state), state + (left ? " is final but left" : " is a dead end"));
                require(!ends.contains(state) || !next.containsKey(state), state + " is final but has commands");
            }
            return new StateTable<>(this);
        }

        private Set<S> reachable() {
            Set<S> reached = EnumSet.copyOf(births);
            boolean grew = !births.isEmpty();
            while (grew) {
                grew = false;
                for (S state : Set.copyOf(reached)) {
                    grew |= reached.addAll(next.getOrDefault(state, Map.of()).values());
                }
            }
            return reached;
        }

        private static void require(boolean sound, String problem) {
            if (!sound) {
                throw new IllegalStateException("The state table is not sound: " + problem);
            }
        }
    }
}
