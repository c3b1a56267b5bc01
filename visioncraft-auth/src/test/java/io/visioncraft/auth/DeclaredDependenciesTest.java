package io.visioncraft.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSObject;
import io.visioncraft.authentication.PasswordHasher;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.Callable;
import org.apache.commons.logging.LogFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The module runs with the core and the four libraries of its pom: no Spring Core, no JSON library, no logging implementation
 * that one of them forgot to declare.
 */
class DeclaredDependenciesTest {

    @Test
    void hashesAndSignsWithNothingButWhatThePomDeclares() throws Exception {
        try (URLClassLoader bare = bareClassPath()) {
            Object story = bare.loadClass(BareStory.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();

            Object told = ((Callable<?>) story).call();

            assertThat(story.getClass().getClassLoader()).isSameAs(bare);
            assertThat(told)
                    .isEqualTo("MATCHES MATCHES_OUTDATED MATCHES_OUTDATED MATCHES_OUTDATED DIFFERS UNUSABLE accepted");
        }
    }

    @Test
    void seesNoneOfTheLibrariesThatAreNotDeclared() throws Exception {
        try (URLClassLoader bare = bareClassPath()) {
            for (String absent : new String[] {
                "org.springframework.core.NestedExceptionUtils",
                "org.slf4j.Logger",
                "com.fasterxml.jackson.databind.ObjectMapper",
                "com.google.gson.Gson",
                "org.jspecify.annotations.Nullable",
                "org.junit.jupiter.api.Test"
            }) {
                assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> bare.loadClass(absent));
            }
        }
    }

    /** This module and its tests, the core and the four libraries, over the JDK alone. */
    private static URLClassLoader bareClassPath() {
        URL[] classPath = {
            locationOf(SignedAccessTokens.class),
            locationOf(BareStory.class),
            locationOf(PasswordHasher.class),
            locationOf(JWSObject.class),
            locationOf(PasswordEncoder.class),
            locationOf(BouncyCastleProvider.class),
            locationOf(LogFactory.class)
        };
        return new URLClassLoader("bare", classPath, ClassLoader.getPlatformClassLoader());
    }

    private static URL locationOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
