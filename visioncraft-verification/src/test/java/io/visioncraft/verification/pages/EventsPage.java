package io.visioncraft.verification.pages;

import io.visioncraft.kernel.EventType;
import java.util.Comparator;
import java.util.List;

/** Draws {@code docs/events.md}: every type of event with its constant, when it happens, and the keys of its data. */
final class EventsPage {

    private static final String HEAD = """
            # Events

            Every change tells what happened by events (EVT-1). A host receives them as an `EventRecord`: who, when, which record
            at which version, and the data below. Types, versions and data are API, since stores and subscribers keep them; the
            constants name the types. A key that is optional is left out where it has no value; nothing is null. No event holds
            personal data, secrets or notes of staff (EVT-3).

            The build draws this page from the declarations through which the data are written, and fails when it is stale;
            `mvn verify -Dvisioncraft.docs=write` brings it up to date.
            """;

    private EventsPage() {}

    static String draw(DeclaredEvents events) {
        StringBuilder page = new StringBuilder(HEAD);
        events.types().stream()
                .sorted(Comparator.<EventType<?>, String>comparing(EventType::name)
                        .thenComparing(EventType::version))
                .forEach(type -> page.append(section(type, events.constants().getOrDefault(type.name(), ""))));
        return page.toString();
    }

    private static String section(EventType<?> type, String constant) {
        StringBuilder section = new StringBuilder(
                "\n## %s\n\n`%s`, version %d. %s\n".formatted(type.name(), constant, type.version(), type.when()));
        List<EventType.DataKey> keys = type.keys();
        if (keys.isEmpty()) {
            return section.append("\nNo data.\n").toString();
        }
        section.append("\n| Key | Type | Meaning |\n| --- | --- | --- |\n");
        keys.forEach(key -> section.append("| `%s` | %s%s | %s |\n"
                .formatted(key.name(), key.type(), key.optional() ? ", optional" : "", key.meaning())));
        return section.toString();
    }
}
