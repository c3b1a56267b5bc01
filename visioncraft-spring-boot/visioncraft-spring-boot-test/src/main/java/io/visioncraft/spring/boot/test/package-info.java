/**
 * The library in memory for the tests of a Spring Boot application. May use the testkit, the auto-configuration and Spring Boot's
 * test support.
 */
@NullMarked
package io.visioncraft.spring.boot.test;

import org.jspecify.annotations.NullMarked;
