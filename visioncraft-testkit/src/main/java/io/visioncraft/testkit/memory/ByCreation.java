package io.visioncraft.testkit.memory;

import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows by creation, newest first, of all customers or of one. */
final class ByCreation<R> {

    private final Index<R> ofAll;
    private final Index<R> ofCustomer;

    /** @param place creation and id of a row */
    ByCreation(Function<R, Place> place, Function<R, UserId> customer) {
        this.ofAll = Index.by(row -> place.apply(row).key());
        this.ofCustomer = Index.by(row -> place.apply(row).key(customer.apply(row)));
    }

    List<Index<R>> indexes() {
        return List.of(ofAll, ofCustomer);
    }

    /** The rows after a place, newest first. Within a statement. */
    Stream<R> list(Table<?, R> table, @Nullable UserId customer, @Nullable Place after) {
        if (customer == null) {
            return table.before(ofAll, Key.of(), after == null ? Key.of().end() : after.key());
        }
        Key group = Key.of(customer);
        return table.before(ofCustomer, group, after == null ? group.end() : after.key(customer));
    }

    /**
     * Where a row stands.
     *
     * @param createdAt when it came to be
     * @param id its id
     */
    record Place(Instant createdAt, io.visioncraft.kernel.Id id) {

        Key key() {
            return Key.of(createdAt, id);
        }

        Key key(UserId customer) {
            return Key.of(customer, createdAt, id);
        }
    }
}
