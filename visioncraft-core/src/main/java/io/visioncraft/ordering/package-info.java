/**
 * Orders of customers: carts, placed orders, their lines and the steps until they are completed.
 *
 * <p>Main types: hosts call {@link io.visioncraft.ordering.OrderManagement}; it answers with
 * {@link io.visioncraft.ordering.Order}, {@link io.visioncraft.ordering.OrderLine} and
 * {@link io.visioncraft.ordering.OrderStatus}; adapters implement {@link io.visioncraft.ordering.OrderRepository}. May use
 * {@code error}, {@code kernel}, {@code access}, {@code spi}, {@code internal}, {@code identity}, {@code catalog},
 * {@code pricing} and {@code tax}.
 */
@NullMarked
package io.visioncraft.ordering;

import org.jspecify.annotations.NullMarked;
