/** The store in an application of Spring Boot. */
@NullMarked
package io.visioncraft.spring.boot.jpa;

import org.jspecify.annotations.NullMarked;
