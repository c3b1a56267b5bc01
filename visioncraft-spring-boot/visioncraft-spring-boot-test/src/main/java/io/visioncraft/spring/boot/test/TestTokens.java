package io.visioncraft.spring.boot.test;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.identity.User;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/**
 * Logs in users of the {@link io.visioncraft.testkit.fixture.Fixtures}, for tests that speak HTTP to a running server. Each
 * call is a log-in of its own, with its own session. Thread-safe.
 *
 * <pre>{@code
 * client.get().uri("/orders").headers(tokens.of(ann)).exchange()
 * }</pre>
 */
public final class TestTokens {

    private final VisionCraft vc;

    TestTokens(VisionCraft vc) {
        this.vc = vc;
    }

    /**
     * {@return a header {@code Authorization} with an access token}
     *
     * @param user an ACTIVE user of the fixtures, whose password is {@link IdentityFixtures#PASSWORD}
     * @throws io.visioncraft.error.DeniedException if the user cannot log in
     */
    public Consumer<HttpHeaders> of(User user) {
        String token = accessToken(user);
        return headers -> headers.setBearerAuth(token);
    }

    /**
     * {@return an access token}
     *
     * @param user an ACTIVE user of the fixtures, whose password is {@link IdentityFixtures#PASSWORD}
     * @throws io.visioncraft.error.DeniedException if the user cannot log in
     */
    public String accessToken(User user) {
        return logIn(user).accessToken();
    }

    /**
     * Logs in.
     *
     * @param user an ACTIVE user of the fixtures, whose password is {@link IdentityFixtures#PASSWORD}
     * @return the tokens of the new session
     * @throws io.visioncraft.error.DeniedException if the user cannot log in
     */
    public Tokens logIn(User user) {
        return vc.authentication().logIn(Caller.visitor(), LogIn.of(user.email().text(), IdentityFixtures.PASSWORD));
    }
}
