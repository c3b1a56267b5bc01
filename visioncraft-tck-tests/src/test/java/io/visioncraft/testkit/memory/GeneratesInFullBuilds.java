package io.visioncraft.testkit.memory;

import io.visioncraft.tck.contract.LeavesToFullBuilds;
import io.visioncraft.tck.suite.RoundTripSuite;
import io.visioncraft.tck.suite.SequenceSuite;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a store in memory that other builds test with examples alone: full builds also run the suites that generate values. */
@LeavesToFullBuilds({RoundTripSuite.class, SequenceSuite.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface GeneratesInFullBuilds {}
