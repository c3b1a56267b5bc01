package io.visioncraft.persistence.jpa;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.spi.UniqueKey;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the unique key of a constraint. The constraint of the key {@code user-e-mail} is {@code vc_user_e_mail}. */
final class Constraints {

    private static final Map<String, UniqueKey> BY_NAME =
            Persistence.uniqueKeys().stream().collect(toUnmodifiableMap(Constraints::nameOf, identity()));

    private Constraints() {}

    static String nameOf(UniqueKey key) {
        return OwnNames.PREFIX + key.name().replace('-', '_');
    }

    /** The primary key of the table of an aggregate's roots: that of {@code crm-desk} is {@code vc_crm_desk_pk}. */
    static String primaryKeyOf(Aggregate<?> record) {
        return OwnNames.PREFIX + record.aggregateType().replace('-', '_') + "_pk";
    }

    static Optional<UniqueKey> keyOf(@Nullable String constraint) {
        return Optional.ofNullable(constraint).map(BY_NAME::get);
    }
}
