package io.visioncraft.testkit.memory;

import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.RetentionOver;
import io.visioncraft.kernel.Id;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Documents that still name people, by the end of their retention; those that state none by their date of issue. Immutable.
 *
 * @param <R> the document
 */
final class ByRetention<R> {

    private final Function<R, @Nullable Issuance> issue;
    private final Index<R> byEnd;
    private final Index<R> byIssue;

    ByRetention(Function<R, @Nullable Issuance> issue, Predicate<R> anonymous, Function<R, Id> id) {
        this.issue = issue;
        this.byEnd = Index.byEach(row -> {
            Issuance of = issue.apply(row);
            return of == null || of.retainedUntil() == null || anonymous.test(row)
                    ? List.of()
                    : List.of(Key.of(of.retainedUntil().toEpochDay(), id.apply(row)));
        });
        this.byIssue = Index.byEach(row -> {
            Issuance of = issue.apply(row);
            return of == null || of.retainedUntil() != null || anonymous.test(row)
                    ? List.of()
                    : List.of(Key.of(of.date().toEpochDay(), id.apply(row)));
        });
    }

    List<Index<R>> indexes() {
        return List.of(byEnd, byIssue);
    }

    /** The documents that are over, the longest over first. Within a statement. */
    Stream<R> over(Table<?, R> table, RetentionOver over) {
        return Stream.of(byEnd, byIssue)
                .flatMap(index -> table.in(index, Key.of()).takeWhile(row -> {
                    Issuance of = issue.apply(row);
                    return of != null && over.of(of);
                }));
    }
}
