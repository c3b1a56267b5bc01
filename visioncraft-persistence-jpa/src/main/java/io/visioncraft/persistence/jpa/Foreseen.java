package io.visioncraft.persistence.jpa;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Questions that will probably be asked. They go in the round trip of the next statement, behind it. An answer counts
 * for the first who asks, and until the transaction writes, takes a lock, or begins or ends other work. One that locks
 * what it finds goes behind a guard and nothing else. Not thread-safe; belongs to one transaction.
 *
 * <p>A question may hold what a caller has typed, before it is known whether the caller may ask and whether it is
 * valid. One that a database could refuse, or that is long, is not foreseen: the statement before it would fail with
 * it.
 */
final class Foreseen {

    /** The most questions that go behind one statement. */
    static final int MOST = 20;

    /** The most characters of a text that is asked for, and the most parameters of a question. */
    static final int LONGEST = 500;

    private final Set<Question<?>> questions = new LinkedHashSet<>();
    private final List<Question<?>> locking = new ArrayList<>(1);
    private final Map<Question<?>, List<?>> answers = new HashMap<>();
    private boolean noting;

    /**
     * A query that waits for no lock. Two with the same text and parameters are one question if the same code reads
     * their rows.
     */
    static final class Question<T extends @Nullable Object> {

        private final String sql;
        private final List<?> parameters;
        private final RowReader<? extends T> reader;

        /** The parameters as values: bytes do not equal their copy. */
        private final List<?> values;

        Question(String sql, List<?> parameters, RowReader<? extends T> reader) {
            this.sql = sql;
            this.parameters = parameters;
            this.reader = reader;
            this.values = values(parameters);
        }

        private static List<?> values(List<?> parameters) {
            for (Object parameter : parameters) {
                if (parameter instanceof byte[]) {
                    return parameters.stream()
                            .map(one -> one instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : one)
                            .toList();
                }
            }
            return parameters;
        }

        Command command() {
            return new Command(sql, parameters);
        }

        RowReader<? extends T> reader() {
            return reader;
        }

        /** Whether no database can refuse it for its parameters. */
        private boolean isSafe() {
            if (parameters.size() > LONGEST) {
                return false;
            }
            for (Object parameter : parameters) {
                if (!isSafe(parameter)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isSafe(Object parameter) {
            if (parameter instanceof String text) {
                return text.length() <= LONGEST && text.codePoints().noneMatch(Question::isRefused);
            }
            if (parameter instanceof byte[] bytes) {
                return bytes.length <= LONGEST;
            }
            return parameter instanceof UUID || parameter instanceof Number || parameter instanceof Boolean;
        }

        /** Whether it is U+0000 or a surrogate without the other, which make no valid text of a database. */
        private static boolean isRefused(int codePoint) {
            return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Question<?> question
                    && sql.equals(question.sql)
                    && values.equals(question.values)
                    && reader.getClass() == question.reader.getClass();
        }

        @Override
        public int hashCode() {
            return 31 * sql.hashCode() + values.hashCode();
        }
    }

    /** Runs reads. Each finds nothing, and its question is noted. */
    void note(Runnable reads) {
        boolean before = noting;
        noting = true;
        try {
            reads.run();
        } finally {
            noting = before;
        }
    }

    /** Whether a read only notes its question. */
    boolean noting() {
        return noting;
    }

    void add(Question<?> question) {
        if (question.isSafe() && questions.size() < MOST) {
            questions.add(question);
        }
    }

    /** Adds a question that locks what it finds. */
    void addLocking(Question<?> question) {
        if (question.isSafe() && locking.size() < MOST && !locking.contains(question)) {
            locking.add(question);
        }
    }

    /** The questions to send, which are kept no more. */
    List<Question<?>> taken() {
        if (questions.isEmpty()) {
            return List.of();
        }
        List<Question<?>> taken = new ArrayList<>(questions);
        questions.clear();
        return taken;
    }

    /** The questions to send behind a guard, which are kept no more: those that lock go last. */
    List<Question<?>> takenBehindAGuard() {
        if (locking.isEmpty()) {
            return taken();
        }
        List<Question<?>> taken = new ArrayList<>(questions);
        taken.addAll(locking);
        questions.clear();
        locking.clear();
        return taken;
    }

    void answered(Question<?> question, List<?> rows) {
        answers.put(question, rows);
    }

    /** The answer to a question that was sent; empty if it must be asked. It is then foreseen no more. */
    @SuppressWarnings("unchecked") // the same code reads the rows of an equal question
    <T extends @Nullable Object> Optional<List<T>> answer(Question<T> question) {
        if (questions.isEmpty() && locking.isEmpty() && answers.isEmpty()) {
            return Optional.empty();
        }
        questions.remove(question);
        locking.remove(question);
        return Optional.ofNullable((List<T>) answers.remove(question));
    }

    /** Forgets the answers. Questions that were not sent stay. */
    void forget() {
        answers.clear();
    }

    /** Forgets the answers and the questions, when other work begins or ends. */
    void clear() {
        answers.clear();
        questions.clear();
        locking.clear();
    }
}
