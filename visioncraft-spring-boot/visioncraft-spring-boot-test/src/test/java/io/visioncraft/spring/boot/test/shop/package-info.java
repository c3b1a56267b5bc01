/** A small host, and the tests that it would have: one for each annotation of Spring Boot that the library combines with. */
@NullMarked
package io.visioncraft.spring.boot.test.shop;

import org.jspecify.annotations.NullMarked;
