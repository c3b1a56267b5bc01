package io.visioncraft.tck.race;

import java.util.List;
import java.util.stream.Stream;

/** The pairs of calls that the library is known to withstand. */
public final class RacePairs {

    private RacePairs() {}

    /** {@return all pairs, each with a name of its own} */
    public static List<RacePair> all() {
        return Stream.of(
                        IdentityRaces.all(),
                        CatalogRaces.all(),
                        OrderRaces.all(),
                        BillingRaces.all(),
                        ReissueRaces.all(),
                        DraftRaces.all(),
                        RetentionRaces.all(),
                        CrmRaces.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The one of that name. */
    static RacePair named(String name) {
        return all().stream()
                .filter(pair -> pair.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no pair called " + name));
    }
}
