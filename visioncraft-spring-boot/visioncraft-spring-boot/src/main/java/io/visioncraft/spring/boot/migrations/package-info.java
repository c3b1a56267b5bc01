/**
 * The library's tables in a Spring Boot application: its migrations run before the host's Flyway, Liquibase or SQL scripts, and
 * the host's Flyway works as if the tables {@code vc_…} were not there.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.migrations.MigrationsAutoConfiguration}. May use the store on Jakarta
 * Persistence, Spring JDBC and Spring Boot's modules for JDBC and SQL; Flyway's only where the host has them.
 */
@NullMarked
package io.visioncraft.spring.boot.migrations;

import org.jspecify.annotations.NullMarked;
