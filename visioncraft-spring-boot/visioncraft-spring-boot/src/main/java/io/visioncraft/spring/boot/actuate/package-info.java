/**
 * What a running application shows of the library: meters and observations of Micrometer, health and information of Spring
 * Boot's actuator. Each part is there where its module of Spring Boot is.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.actuate.MetricsAutoConfiguration},
 * {@link io.visioncraft.spring.boot.actuate.HealthAutoConfiguration},
 * {@link io.visioncraft.spring.boot.actuate.UseCaseObservationConvention}. May use the core, Micrometer and Spring Boot's actuator.
 */
@NullMarked
package io.visioncraft.spring.boot.actuate;

import org.jspecify.annotations.NullMarked;
