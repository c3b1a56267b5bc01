package io.visioncraft.testkit.gallery;

import io.visioncraft.identity.Session;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What may be wrong with sessions and refresh tokens. */
final class FaultySessions {

    private FaultySessions() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "SES-1",
                        "lists the wrong way round",
                        "sessions",
                        () -> Broken.listed(
                                "sessions",
                                "open",
                                sessions -> sessions.stream()
                                        .sorted(Comparator.comparing(
                                                one -> ((Session) one).lastUsedAt(), Comparator.reverseOrder()))
                                        .toList())),
                Fault.of(
                        "SES-2",
                        "lists without the writes of the transaction",
                        "sessions",
                        () -> FaultyTransactions.past("sessions", "open")),
                Fault.of(
                        "SES-3",
                        "asks its own clock whether a session has expired",
                        () -> Broken.listed(
                                "sessions",
                                "open",
                                sessions -> sessions.stream()
                                        .filter(one ->
                                                ((Session) one).expiresAt().isAfter(Instant.now()))
                                        .toList())),
                Fault.of(
                        "SES-4",
                        "compares the version before it writes",
                        "refresh tokens",
                        () -> HeldBack.flawed(HeldBack.Flaw.VERSIONS)),
                Fault.of(
                        "SES-5",
                        "leaves ended sessions out of the list of all",
                        () -> Broken.listed(
                                "sessions",
                                "ofUser",
                                sessions -> sessions.stream()
                                        .filter(one -> !((Session) one).ended())
                                        .toList())));
    }
}
