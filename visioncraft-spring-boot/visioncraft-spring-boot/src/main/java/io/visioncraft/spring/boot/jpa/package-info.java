/**
 * The store in the host's transactions. It takes its connections from the chosen {@code EntityManagerFactory}, and use cases take
 * part in the transactions of that factory's transaction manager.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.jpa.VisionCraftJpaAutoConfiguration},
 * {@link io.visioncraft.spring.boot.jpa.SpringTransactions}. May use {@code visioncraft-persistence-jpa}, Jakarta Persistence, and
 * Spring's support for it; no type of a provider.
 */
@NullMarked
package io.visioncraft.spring.boot.jpa;

import org.jspecify.annotations.NullMarked;
