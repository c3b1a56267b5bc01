/** A small shop of services as a REST application of Spring Boot: what a host writes, and nothing that the library does. */
@NullMarked
package io.visioncraft.examples.shop;

import org.jspecify.annotations.NullMarked;
