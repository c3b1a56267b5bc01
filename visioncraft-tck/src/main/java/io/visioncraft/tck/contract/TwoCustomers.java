package io.visioncraft.tck.contract;

import io.visioncraft.catalog.Category;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Contracts of lists: before each test there are two customers of one role, and one category. */
abstract class TwoCustomers extends StoreContract {

    static final Instant AT = ContractRecords.AT;

    Role role;
    User ann;
    User bob;
    Category garden;

    @BeforeEach
    final void beginWithTwoCustomers() {
        role = stored(persistence.identity().roles(), samples.role("Customers"));
        ann = stored(persistence.identity().users(), samples.user(role, "ann@example.com", AT));
        bob = stored(persistence.identity().users(), samples.user(role, "bob@example.com", AT.plusSeconds(1)));
        garden = stored(persistence.catalog().categories(), samples.category(null, "Garden", null, 0));
    }

    /** Reads a list part by part, each after the last item of the one before, until a part is empty. */
    final <T> List<T> inParts(Function<@Nullable T, List<T>> read) {
        List<T> all = new ArrayList<>();
        List<T> part = in(() -> read.apply(null));
        while (!part.isEmpty() && all.size() < 100) {
            all.addAll(part);
            T last = part.get(part.size() - 1);
            part = in(() -> read.apply(last));
        }
        return all;
    }
}
