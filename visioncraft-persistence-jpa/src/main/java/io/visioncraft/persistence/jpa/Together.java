package io.visioncraft.persistence.jpa;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How a database takes several statements in one round trip. If one of them fails, those after it are not run. Remembers texts, and
 * is thread-safe.
 */
final class Together {

    /** The most texts that are remembered. There are as many as ways through the code, and a few for each length of a list. */
    private static final int MOST_TEXTS = 500;

    /** The longest text that is remembered. Longer ones are those of many rows, each of a number of its own. */
    private static final int LONGEST = 10_000;

    private final String head;
    private final String tail;
    private final Answers answers;
    private final Map<List<String>, String> texts = new ConcurrentHashMap<>();

    /**
     * @param head the text before the first
     * @param tail the text after the last
     * @param answers the answers that a driver then gives
     */
    Together(String head, String tail, Answers answers) {
        this.head = head;
        this.tail = tail;
        this.answers = answers;
    }

    enum Answers {
        /** That of each statement. */
        OF_EACH,
        /** The rows of the query among them. */
        OF_A_QUERY,
        /** None that can be relied upon. */
        NONE
    }

    Answers answers() {
        return answers;
    }

    /** The text that sends them; mostly the same object for the same statements, by which a driver finds them faster. */
    String text(List<Command> commands) {
        if (commands.size() == 1) {
            return commands.get(0).sql();
        }
        List<String> statements = commands.stream().map(Command::sql).toList();
        String known = texts.get(statements);
        if (known != null) {
            return known;
        }
        String text = statements.stream().collect(Collectors.joining("; ", head, tail));
        if (text.length() <= LONGEST && texts.size() < MOST_TEXTS) {
            texts.put(statements, text);
        }
        return text;
    }
}
