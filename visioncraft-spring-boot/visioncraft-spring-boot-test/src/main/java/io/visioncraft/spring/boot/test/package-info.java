/**
 * The library for the tests of a Spring Boot application, in memory or on its database, beside any test annotation of Spring
 * Boot.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.test.AutoConfigureVisionCraft},
 * {@link io.visioncraft.spring.boot.test.VisionCraftTest}, {@link io.visioncraft.spring.boot.test.TestCaller} for requests to
 * {@code MockMvc}, {@link io.visioncraft.spring.boot.test.TestTokens} for requests over HTTP and
 * {@link io.visioncraft.spring.boot.test.TestProblem} for their rejections. May use the testkit, the
 * auto-configuration, Spring Boot's test support and JUnit Jupiter.
 */
@NullMarked
package io.visioncraft.spring.boot.test;

import org.jspecify.annotations.NullMarked;
