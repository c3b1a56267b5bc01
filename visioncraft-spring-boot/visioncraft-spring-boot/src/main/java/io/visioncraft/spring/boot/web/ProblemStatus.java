package io.visioncraft.spring.boot.web;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.spi.StoreCodes;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** The status of a rejection (RFC 9110, 15.5 and 15.6), by its kind; a code says more where a kind has two. */
final class ProblemStatus {

    private static final Set<String> UNKNOWN_CALLER = Stream.of(
                    AccessCodes.LOG_IN_REQUIRED,
                    AccessCodes.NOT_AUTHENTICATED,
                    AuthenticationCodes.BAD_TOKEN,
                    AuthenticationCodes.BAD_CREDENTIALS)
            .map(RejectionCode::value)
            .collect(Collectors.toUnmodifiableSet());

    private ProblemStatus() {}

    static HttpStatus of(VisionCraftException rejection) {
        return switch (rejection.kind()) {
            case INVALID_INPUT -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case DENIED -> UNKNOWN_CALLER.contains(rejection.code()) ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
            case RULE_VIOLATED -> HttpStatus.UNPROCESSABLE_CONTENT;
            // the draft of Idempotency-Key: another content under the same key is 422, the same content still running
            // 409
            case CONFLICT ->
                rejection.is(StoreCodes.KEY_REUSED) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
            case UNAVAILABLE -> unavailable(rejection);
        };
    }

    /** Trying again may help with 429 and 503; with 500 an operator has to act first. */
    private static HttpStatus unavailable(VisionCraftException rejection) {
        if (rejection.is(AuthenticationCodes.THROTTLED) || rejection.is(AuthenticationCodes.LOG_IN_BUSY)) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return rejection.retryable() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
