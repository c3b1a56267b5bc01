package io.visioncraft.benchmarks;

import java.util.List;

/** All works, in the order in which they are measured. */
final class Works {

    static final List<Work> ALL = List.of(
            new PlacingOrders(3),
            new PlacingOrders(100),
            new ReadOrder(),
            new SubtreePage(),
            new LatestOrders(),
            new RecordingPayments(),
            new ClaimingNext(),
            new LoggingIn(Passwords.FAST),
            new LoggingIn(Passwords.ARGON2ID),
            new PriceAtInstant(),
            new ImportingCategories(),
            new NumberingDrafts(),
            new RelayingEvents(),
            new SearchingServices());

    private Works() {}

    static Work named(String name) {
        return ALL.stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no work " + name));
    }
}
