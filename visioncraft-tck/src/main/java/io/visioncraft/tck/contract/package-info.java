/**
 * The adapter contract: numbered rules that every adapter keeps ({@link io.visioncraft.tck.contract.AdapterContract}),
 * and for each port an abstract test class that proves them. The author of a store writes one test class, which extends
 * {@link io.visioncraft.tck.suite.StoreTests} for the contracts and the behaviour suites, or
 * {@link io.visioncraft.tck.contract.PortTests} for the contracts alone, and says how a fresh store is made.
 *
 * <p>The author of a hasher, of tokens or of a throttle extends
 * {@link io.visioncraft.tck.contract.PasswordHasherContract},
 * {@link io.visioncraft.tck.contract.AccessTokensContract} or
 * {@link io.visioncraft.tck.contract.LoginThrottleContract}. A test that fails names the rule
 * and says where to look. What an adapter lacks by declaration ({@link io.visioncraft.tck.contract.Capability}) is skipped
 * with the reason.
 *
 * <p>{@link io.visioncraft.tck.contract.Kinds} names every kind of record once, with its repository, a sample, its generator,
 * its lists and its reads; contracts and suites that test each kind in the same way iterate over it.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit}, {@link io.visioncraft.tck.arbitrary} for the generators of
 * kinds, JUnit and AssertJ; nothing of any adapter. Needs JUnit 5.14 or later; without jqwik all works but the generators.
 */
@NullMarked
package io.visioncraft.tck.contract;

import org.jspecify.annotations.NullMarked;
