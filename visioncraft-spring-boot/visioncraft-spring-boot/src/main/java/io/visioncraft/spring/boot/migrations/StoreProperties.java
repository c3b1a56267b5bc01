package io.visioncraft.spring.boot.migrations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the library's tables lie. Immutable.
 *
 * @param dataSource Name of the bean of the data source that holds the library's tables. Needed where the application has several
 *     and none is primary.
 */
@ConfigurationProperties("visioncraft")
record StoreProperties(@Nullable String dataSource) {}
