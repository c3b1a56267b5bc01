package io.visioncraft.spring.boot.tokens;

import io.visioncraft.VisionCraft;
import io.visioncraft.auth.Argon2idPasswordHasher;
import io.visioncraft.auth.SignedAccessTokens;
import io.visioncraft.auth.SigningKeys;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.spring.boot.ConditionalOnSwitch;
import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import io.visioncraft.spring.boot.LibraryClock;
import io.visioncraft.spring.boot.MadeOfProperties;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/**
 * Makes access tokens and the hasher of passwords of the properties {@code visioncraft.tokens.*} and
 * {@code visioncraft.passwords.hashing.*}, where {@code visioncraft-auth} is on the class path. Beans of the host of type
 * {@code AccessTokens}, {@code SigningKeys} and {@code PasswordHasher} take their places.
 */
@AutoConfiguration(before = VisionCraftAutoConfiguration.class)
@ConditionalOnVisionCraft
@ConditionalOnClass(SignedAccessTokens.class)
public final class TokensAutoConfiguration {

    /** Made by Spring. */
    public TokensAutoConfiguration() {}

    /** Hashing, unless the host hashes itself. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean({PasswordHasher.class, VisionCraft.class})
    @EnableConfigurationProperties(HashingProperties.class)
    static class Hashing {

        @Bean
        @MadeOfProperties
        Argon2idPasswordHasher visionCraftPasswordHasher(HashingProperties properties) {
            return properties.hasher();
        }
    }

    /** Tokens, unless the host has its own or none. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSwitch(value = "visioncraft.tokens.enabled", unlessSet = true)
    @ConditionalOnMissingBean({AccessTokens.class, VisionCraft.class})
    @EnableConfigurationProperties(TokenProperties.class)
    static class Tokens {

        @Bean
        @MadeOfProperties
        @ConditionalOnMissingBean
        SigningKeys visionCraftSigningKeys(TokenProperties properties, ResourceLoader files) {
            return KeyReader.read(properties, files);
        }

        @Bean
        @MadeOfProperties
        TokenNames visionCraftTokenNames(TokenProperties properties) {
            return TokenNames.of(properties);
        }

        @Bean
        SignedAccessTokens visionCraftAccessTokens(TokenNames names, SigningKeys keys, ObjectProvider<Clock> clocks) {
            return names.tokens(keys, LibraryClock.among(clocks));
        }
    }
}
