package io.visioncraft.testkit.memory;

import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows by a day and their id, of all customers or of one. */
final class ByDay<R> {

    private final Index<R> ofAll;
    private final Index<R> ofCustomer;

    ByDay(Function<R, LocalDate> day, Function<R, ? extends Id> id, Function<R, UserId> customer) {
        this.ofAll = Index.by(row -> Key.of(day.apply(row).toEpochDay(), id.apply(row)));
        this.ofCustomer =
                Index.by(row -> Key.of(customer.apply(row), day.apply(row).toEpochDay(), id.apply(row)));
    }

    List<Index<R>> indexes() {
        return List.of(ofAll, ofCustomer);
    }

    /** The rows after a place, earliest first. Within a statement. */
    Stream<R> ascending(Table<?, R> table, @Nullable UserId customer, @Nullable LocalDate day, @Nullable Id id) {
        Key group = group(customer);
        return table.after(indexOf(customer), group, day == null ? group : place(customer, day, id));
    }

    /** The rows after a place, latest first. Within a statement. */
    Stream<R> descending(Table<?, R> table, @Nullable UserId customer, @Nullable LocalDate day, @Nullable Id id) {
        Key group = group(customer);
        return table.before(indexOf(customer), group, day == null ? group.end() : place(customer, day, id));
    }

    private Index<R> indexOf(@Nullable UserId customer) {
        return customer == null ? ofAll : ofCustomer;
    }

    private static Key group(@Nullable UserId customer) {
        return customer == null ? Key.of() : Key.of(customer);
    }

    private static Key place(@Nullable UserId customer, LocalDate day, @Nullable Id id) {
        return customer == null ? Key.of(day.toEpochDay(), id) : Key.of(customer, day.toEpochDay(), id);
    }
}
