package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.error.VisionCraftException;
import org.jspecify.annotations.Nullable;

/** Where the builder was given no hasher or no tokens. */
final class UnconfiguredAuthentication implements Authentication {

    @Override
    public Tokens logIn(Caller caller, LogIn command) {
        throw notConfigured();
    }

    @Override
    public Tokens refresh(Caller caller, RefreshSession command) {
        throw notConfigured();
    }

    @Override
    public void logOut(Caller caller) {
        throw notConfigured();
    }

    @Override
    public Caller caller(@Nullable String accessToken) {
        throw notConfigured();
    }

    private static VisionCraftException notConfigured() {
        return IdentityCodes.NOT_CONFIGURED.rejection(
                "Authentication needs a password hasher and access tokens, and the builder was not given both");
    }
}
