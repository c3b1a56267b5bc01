package io.visioncraft.spring.boot.security;

import io.visioncraft.error.VisionCraftException;
import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** Carries a rejection of the library through Spring Security's filters to {@link SecurityProblems}. */
final class RejectedAuthenticationException extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    RejectedAuthenticationException(VisionCraftException rejection) {
        super(rejection.getMessage(), rejection);
    }
}
