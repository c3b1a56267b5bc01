package io.visioncraft.verification.pages;

import io.visioncraft.tck.race.RacePairs;
import java.util.Comparator;

/** Draws {@code docs/evidence/crashes-and-races.md}: use case and pair by store, and how often they were tried. */
final class CrashesAndRacesPage {

    private CrashesAndRacesPage() {}

    static String draw(CrashesAndRaces tried) {
        StringBuilder page = new StringBuilder("""
                # Crashes and races

                How often use cases were cut off, and pairs of calls met, in the build that drew this page, on each store. It
                was survived each time: what is not fails the build. The build also fails when the page is stale;
                `mvn verify -Dvisioncraft.docs=write` brings it up to date.

                ## Crash points

                `CrashSuite` cuts each use case off at each of its port calls, before the call's effect and after it. Then
                nothing has happened or everything, the invariants hold, and the same call once more leads where it would have
                led. In memory each point fails in three ways, which are counted one by one; other stores take them in turn.

                """);
        page.append(tried.crashPoints().table("Use case", "`%s`"));
        page.append("""

                ## Interleavings

                In memory `RaceSuite` lets one of two calls run at a time and the other take over at any port call: all
                interleavings in which a call is interrupted no more than twice although it could go on.

                """);
        page.append(tried.interleavings().table("Pair", "%s"));
        page.append("""

                ## Rounds

                On stores with locks of their own, two threads are brought together at another port call in each round, and go
                on as they may.

                """);
        page.append(tried.rounds().table("Pair", "%s"));
        page.append("""

                ## Twins

                Each pair has a twin, a store in memory from which something is missing on purpose, to show that what the pair
                must not do is found, and after how many interleavings.

                """);
        page.append("| Pair | What is missing | Interleavings |\n| --- | --- | ---: |\n");
        tried.twins().all().stream()
                .sorted(Comparator.comparing(Figure::name))
                .forEach(twin -> page.append("| %s | %s | %d |\n".formatted(twin.name(), twin.detail(), twin.count())));
        page.append("\n%d of %d caught.\n"
                .formatted(tried.twins().names().size(), RacePairs.all().size()));
        return page.toString();
    }
}
