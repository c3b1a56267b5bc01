package io.visioncraft.verification.pages;

import io.visioncraft.internal.StateTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws {@code docs/states.md}: the state tables of the aggregates, as pictures. */
final class StatesPage {

    private final StringBuilder page = new StringBuilder("""
            # States and commands

            Each picture is drawn from the table that the code goes by. Commands that leave the state as it is are left out.
            The build fails when the page is stale; `mvn verify -Dvisioncraft.docs=write` brings it up to date.
            """);

    /** Adds the picture of a table. */
    <S extends Enum<S>, C extends Enum<C>> StatesPage with(String title, Class<S> states, StateTable<S, C> table) {
        page.append("\n## ").append(title).append("\n\n```mermaid\nstateDiagram-v2\n");
        Arrays.stream(states.getEnumConstants()).forEach(state -> draw(table, state));
        page.append("```\n");
        return this;
    }

    private <S extends Enum<S>, C extends Enum<C>> void draw(StateTable<S, C> table, S state) {
        if (table.births().contains(state)) {
            page.append("    [*] --> ").append(state).append('\n');
        }
        Map<S, String> exits = new TreeMap<>(table.from(state).entrySet().stream()
                .filter(exit -> exit.getValue() != state)
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.mapping(exit -> words(exit.getKey()), Collectors.joining(", ")))));
        exits.forEach((to, commands) ->
                page.append("    %s --> %s: %s%n".formatted(state, to, commands).replace("\r", "")));
        if (table.ends().contains(state)) {
            page.append("    ").append(state).append(" --> [*]\n");
        }
    }

    private static String words(Enum<?> command) {
        return command.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String drawn() {
        return page.toString();
    }
}
