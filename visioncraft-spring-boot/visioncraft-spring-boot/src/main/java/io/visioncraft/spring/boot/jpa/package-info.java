/**
 * The store in the host's persistence unit and transactions. The library's entities join the unit of the chosen
 * {@code EntityManagerFactory}, schema tools do not touch their tables, and use cases take part in the transactions of that
 * factory's transaction manager.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.jpa.VisionCraftJpaAutoConfiguration},
 * {@link io.visioncraft.spring.boot.jpa.SpringTransactions}. May use {@code visioncraft-persistence-jpa}, Jakarta Persistence, and
 * Spring's support for it; types of Hibernate only in the classes that need Hibernate ORM.
 */
@NullMarked
package io.visioncraft.spring.boot.jpa;

import org.jspecify.annotations.NullMarked;
