package io.visioncraft.internal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The states of an aggregate and the commands that lead from one to another, as data. Checked when built: every state can be
 * reached, from every state but the final ones a command leads on, and final states have no command at all. Immutable and
 * thread-safe.
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

    public static <S extends Enum<S>, C extends Enum<C>> Builder<S, C> of(Class<S> states, Class<C> commands) {
        return new Builder<>(states, commands);
    }

    /** The states in which an aggregate can come to be. */
    public Set<S> births() {
        return births;
    }

    /** The states that nothing leaves. */
    public Set<S> ends() {
        return ends;
    }

    /** Where a command leads from a state; empty where it is not allowed. */
    public Optional<S> after(S from, C command) {
        return Optional.ofNullable(from(from).get(command));
    }

    /** Which commands are allowed in a state, and where they lead. */
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

        /** An aggregate can come to be in that state. */
        public Builder<S, C> born(S state) {
            births.add(state);
            return this;
        }

        /** Nothing leaves that state. */
        public Builder<S, C> end(S state) {
            ends.add(state);
            return this;
        }

        /** A command leads from a state to another, or leaves it where it is. */
        public Builder<S, C> on(C command, S from, S to) {
            if (next.computeIfAbsent(from, state -> new EnumMap<>(commands)).put(command, to) != null) {
                throw new IllegalStateException(command + " leads twice from " + from);
            }
            return this;
        }

        /** A command leads from each of several states to one. */
        public Builder<S, C> on(C command, Set<S> from, S to) {
            from.forEach(state -> on(command, state, to));
            return this;
        }

        /**
         * The table.
         *
         * @throws IllegalStateException if it is not sound
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
