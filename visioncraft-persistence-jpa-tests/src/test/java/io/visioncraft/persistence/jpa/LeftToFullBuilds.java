package io.visioncraft.persistence.jpa;

import io.visioncraft.tck.contract.LeavesToFullBuilds;
import io.visioncraft.tck.suite.AtomicitySuite;
import io.visioncraft.tck.suite.BehaviourSuite;
import io.visioncraft.tck.suite.CrashSuite;
import io.visioncraft.tck.suite.EventHistorySuite;
import io.visioncraft.tck.suite.IdempotencySuite;
import io.visioncraft.tck.suite.NumberingSuite;
import io.visioncraft.tck.suite.OrderSuite;
import io.visioncraft.tck.suite.PaymentSuite;
import io.visioncraft.tck.suite.RaceSuite;
import io.visioncraft.tck.suite.StorySuite;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the stores of this module leave to full builds, all of it. Every build runs the contracts on every store, the suites on
 * each provider and on each database, and the sweeps, which take minutes, on one store of each provider.
 */
final class LeftToFullBuilds {

    private LeftToFullBuilds() {}

    /** The sweeps of crashes and races. */
    @LeavesToFullBuilds({CrashSuite.class, RaceSuite.class})
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Sweeps {}

    /** All suites. */
    @LeavesToFullBuilds(BehaviourSuite.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Suites {}

    /** All suites but the sweeps. */
    @LeavesToFullBuilds(
            value = BehaviourSuite.class,
            except = {CrashSuite.class, RaceSuite.class})
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface SuitesButSweeps {}

    /** All suites but those of what a host's transactions may change. */
    @LeavesToFullBuilds(
            value = BehaviourSuite.class,
            except = {
                AtomicitySuite.class,
                EventHistorySuite.class,
                IdempotencySuite.class,
                NumberingSuite.class,
                OrderSuite.class,
                PaymentSuite.class,
                StorySuite.class
            })
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface SuitesButTransactions {}
}
