package io.visioncraft.verification.drawings;

import io.visioncraft.billing.Settlement;
import io.visioncraft.internal.StateTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws {@code docs/states.md} from the tables that the verbs of the aggregates obey, and what is computed by trying. */
final class StatesPage {

    private final StringBuilder page = new StringBuilder("""
            # States and commands

            Which commands a record takes in which status, and where they lead (IDN-8, SVC-1, ORD-2, INV-2, CRM-2). The build
            draws this page from the tables that the library itself obeys, and what is computed and not stored by trying; it
            fails when the page is stale, and `mvn verify -Dvisioncraft.docs=write` brings it up to date.
            """);

    /** Adds picture and list of a table, below a sentence or two. */
    <S extends Enum<S>, C extends Enum<C>> StatesPage with(
            String title, String words, Class<S> states, StateTable<S, C> table, Function<C, String> permission) {
        begin(title, words);
        table.births()
                .forEach(birth -> page.append("    [*] --> ").append(birth).append('\n'));
        for (S from : states.getEnumConstants()) {
            table.from(from).forEach((command, to) -> {
                if (from != to) {
                    page.append("    %s --> %s: %s\n".formatted(from, to, words(command)));
                }
            });
        }
        table.ends().forEach(end -> page.append("    ").append(end).append(" --> [*]\n"));
        page.append("```\n\n| Status | Command | Next | Permission |\n| --- | --- | --- | --- |\n");
        for (S from : states.getEnumConstants()) {
            for (Map.Entry<C, S> exit : table.from(from).entrySet()) {
                page.append("| %s | %s | %s | %s |\n"
                        .formatted(from, words(exit.getKey()), exit.getValue(), permission.apply(exit.getKey())));
            }
        }
        return this;
    }

    /** Adds picture and list of how an invoice is settled. */
    StatesPage with(Settlements found) {
        begin("Settlement of an invoice", """
                How far an issued invoice is settled is computed of its total, its payments and its credit notes (INV-3).
                An invoice that is reissued is CREDITED, and its money goes to the next one, which begins PART_PAID or PAID
                if there was any (INV-1).""");
        found.births()
                .forEach(birth -> page.append("    [*] --> ").append(birth).append('\n'));
        found.moves()
                .forEach((from, steps) -> arrows(from, steps)
                        .forEach((to, labels) ->
                                page.append("    %s --> %s: %s\n".formatted(from, to, String.join(", ", labels)))));
        page.append("```\n\n| Settlement | What happens | Next |\n| --- | --- | --- |\n");
        found.moves()
                .forEach((from, steps) -> steps.forEach((step, next) -> page.append("| %s | %s | %s |\n"
                        .formatted(
                                from,
                                step.words(),
                                next.stream().map(Enum::name).collect(Collectors.joining(" or "))))));
        return this;
    }

    private static Map<Settlement, List<String>> arrows(Settlement from, Map<Settlements.Step, Set<Settlement>> steps) {
        Map<Settlement, List<String>> arrows = new EnumMap<>(Settlement.class);
        steps.forEach((step, next) -> next.stream()
                .filter(to -> to != from)
                .forEach(to ->
                        arrows.computeIfAbsent(to, none -> new ArrayList<>()).add(step.words())));
        return arrows;
    }

    private void begin(String title, String words) {
        page.append("\n## ").append(title).append("\n\n").append(words).append("\n\n```mermaid\nstateDiagram-v2\n");
    }

    String drawn() {
        return page.toString();
    }

    private static String words(Enum<?> command) {
        return command.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
