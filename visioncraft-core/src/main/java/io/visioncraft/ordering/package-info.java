/**
 * What customers order: carts, placed orders, their lines and their way through the business.
 *
 * <p>Main types: {@link io.visioncraft.ordering.OrderManagement}, the use cases; {@link io.visioncraft.ordering.Order},
 * {@link io.visioncraft.ordering.OrderLine}, {@link io.visioncraft.ordering.OrderStatus}; the port
 * {@link io.visioncraft.ordering.OrderRepository}. May use {@code error}, {@code kernel}, {@code access}, {@code spi},
 * {@code internal}, {@code identity}, {@code catalog}, {@code pricing} and {@code tax}.
 */
@NullMarked
package io.visioncraft.ordering;

import org.jspecify.annotations.NullMarked;
