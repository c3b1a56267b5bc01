package io.visioncraft.spring.boot.test;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureDataSourceInitialization;
import org.springframework.context.annotation.Configuration;

/**
 * What the real store needs in a slice that has no database of its own, such as a {@link VisionCraftTest}: the data source, the
 * entity manager, transactions, the migrations of the library and of the host. What a slice has already is there once.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration
@AutoConfigureDataSourceInitialization
class DatabaseStoreParts {}
