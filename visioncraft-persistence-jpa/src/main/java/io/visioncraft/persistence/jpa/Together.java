package io.visioncraft.persistence.jpa;

import java.util.ArrayList;
import java.util.List;

/**
 * How a database takes several statements in one round trip. If one of them fails, those after it are not run. Remembers texts, and
 * is thread-safe.
 */
final class Together {

    private final String head;
    private final String tail;
    private final Answers answers;
    private final Texts texts = new Texts();

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
        List<String> statements = new ArrayList<>(commands.size());
        for (Command command : commands) {
            statements.add(command.sql());
        }
        return texts.of(statements, () -> head + String.join("; ", statements) + tail);
    }
}
