package io.visioncraft.spring.boot.test.shop;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.authentication.AccessTokens;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The real parts of the host, which no test with the library in memory may reach. */
@Configuration(proxyBeanMethods = false)
class ShopParts {

    @Bean
    @Primary
    Clock shopClock() {
        return Clock.systemUTC();
    }

    @Bean
    @Primary
    Persistence shopStore() {
        throw new IllegalStateException("The real store was made in a test");
    }

    @Bean
    AccessTokens shopTokens() {
        return new AccessTokens() {
            @Override
            public String issue(AccessClaims claims) {
                throw new IllegalStateException("A real token was made in a test");
            }

            @Override
            public Check verify(@Nullable String token) {
                throw new IllegalStateException("A real token was checked in a test");
            }
        };
    }
}
