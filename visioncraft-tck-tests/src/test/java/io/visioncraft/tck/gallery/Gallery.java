package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.testkit.FastPasswordHasher;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every fault that the contract is shown to catch, and the adapters that are right. */
final class Gallery {

    private Gallery() {}

    /** All faults, by chapter. */
    static List<Fault> faults() {
        return Stream.of(
                        FaultyTransactions.all(),
                        FaultyReadings.all(),
                        FaultyVersions.all(),
                        FaultyGuards.all(),
                        FaultyKeys.all(),
                        FaultyRecords.all(),
                        FaultyTexts.all(),
                        FaultyValues.all(),
                        FaultyListings.all(),
                        FaultyFigures.all(),
                        FaultyEvents.all(),
                        FaultyDeliveries.all(),
                        FaultySettling.all(),
                        FaultyNumbers.all(),
                        FaultyReceipts.all(),
                        FaultyClaims.all(),
                        FaultySessions.all(),
                        FaultyAnswers.all(),
                        FaultyHashers.all(),
                        FaultyTokens.all(),
                        FaultyThrottles.all())
                .flatMap(List::stream)
                .toList();
    }

    /** What an adapter that is right gives to the tests of a rule. */
    static Supplier<?> rightFor(String rule) {
        Function<Clock, AccessTokens> tokens = SignedText::new;
        BiFunction<Clock, Persistence, LoginThrottle> throttle = (clock, store) -> LoginThrottle.decaying(clock);
        if (List.of("TXN-21", "TXN-22", "TXN-23", "TXN-24", "RDG-13", "RDG-14", "CLM-6")
                .contains(rule)) {
            return () -> Foreseeing.with(Foreseeing.Flaw.NONE);
        }
        return switch (rule.substring(0, 3)) {
            case "HSH" -> FastPasswordHasher::new;
            case "TOK" -> () -> tokens;
            case "THR" -> () -> throttle;
            default -> Breakable::new;
        };
    }
}
