package io.visioncraft.verification.drawings;

import io.visioncraft.internal.StateTable;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Draws {@code docs/states.md} from the tables that the verbs of the aggregates obey. */
final class StatesPage {

    private final StringBuilder page = new StringBuilder("""
            # States and commands

            Which commands a record takes in which status, and where they lead (ORD-2, CRM-2). The build draws this page from
            the tables that the library itself obeys and fails when it is stale; `mvn verify -Dvisioncraft.docs=write` brings
            it up to date. Once work on an order has begun, `order:cancel:own` is not enough, and `order:cancel:any` takes a
            reason (ORD-5).
            """);

    /** Adds picture and list of a table. */
    <S extends Enum<S>, C extends Enum<C>> StatesPage with(
            String title, Class<S> states, StateTable<S, C> table, Function<C, String> permission) {
        page.append("\n## ").append(title).append("\n\n```mermaid\nstateDiagram-v2\n");
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

    String drawn() {
        return page.toString();
    }

    private static String words(Enum<?> command) {
        return command.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
