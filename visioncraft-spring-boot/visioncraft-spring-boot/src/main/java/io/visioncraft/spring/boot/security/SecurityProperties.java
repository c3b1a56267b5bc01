package io.visioncraft.spring.boot.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The library and Spring Security. Immutable and thread-safe.
 *
 * @param chain the chain for a host that has none
 * @param session the log-in whose tokens stay on the server
 */
@ConfigurationProperties(value = "visioncraft.security", ignoreUnknownFields = false)
record SecurityProperties(
        @DefaultValue ChainSettings chain, @DefaultValue SessionSettings session) {

    /**
     * The chain for a host that has none.
     *
     * @param enabled Whether a host without a SecurityFilterChain and without a log-in of Spring Security gets a chain that
     *     lets every path pass, since the use cases authorise themselves; endpoints of the actuator but health are denied. A
     *     warning tells of it unless this is set.
     */
    record ChainSettings(@DefaultValue("true") boolean enabled) {}

    /**
     * The log-in whose tokens stay on the server.
     *
     * @param enabled Whether there is a SessionLogIn, which keeps tokens in the HTTP session.
     */
    record SessionSettings(@DefaultValue("false") boolean enabled) {}
}
