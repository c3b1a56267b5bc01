/**
 * The adapter contract: numbered rules that every adapter keeps ({@link io.visioncraft.testkit.contract.AdapterContract}),
 * and for each port an abstract test class that proves them. The author of a store writes one test class, which extends
 * {@link io.visioncraft.testkit.suite.StoreTests} for the contracts and the behaviour suites, or
 * {@link io.visioncraft.testkit.contract.PortTests} for the contracts alone, and says how a fresh store is made.
 *
 * <p>The author of a hasher, of tokens or of a throttle extends
 * {@link io.visioncraft.testkit.contract.PasswordHasherContract},
 * {@link io.visioncraft.testkit.contract.AccessTokensContract} or
 * {@link io.visioncraft.testkit.contract.LoginThrottleContract}. A test that fails names the rule
 * and says where to look. What an adapter lacks by declaration ({@link io.visioncraft.testkit.contract.Capability}) is skipped
 * with the reason.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit}, JUnit and AssertJ; nothing of any adapter. Needs JUnit
 * 5.14 or later.
 */
@NullMarked
package io.visioncraft.testkit.contract;

import org.jspecify.annotations.NullMarked;
