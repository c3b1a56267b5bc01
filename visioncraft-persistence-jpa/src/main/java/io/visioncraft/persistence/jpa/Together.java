package io.visioncraft.persistence.jpa;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a database takes several statements in one round trip. If one of them fails, those after it are not run.
 *
 * @param head the text before the first
 * @param tail the text after the last
 * @param answers the answers that a driver then gives
 */
record Together(String head, String tail, Answers answers) {

    enum Answers {
        /** That of each statement. */
        OF_EACH,
        /** The rows of the query among them. */
        OF_A_QUERY,
        /** None that can be relied upon. */
        NONE
    }

    /** The text that sends them. */
    String text(List<Command> commands) {
        return commands.size() == 1
                ? commands.get(0).sql()
                : commands.stream().map(Command::sql).collect(Collectors.joining("; ", head, tail));
    }
}
