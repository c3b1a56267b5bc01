package io.visioncraft.spring.boot.web;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.spring.boot.web.WebProperties.ProblemSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Makes the problem of RFC 9457 for a rejection. Thread-safe.
 *
 * <table>
 * <caption>Status by kind</caption>
 * <tr><th>Kind<th>Status
 * <tr><td>INVALID_INPUT<td>400
 * <tr><td>NOT_FOUND<td>404
 * <tr><td>DENIED<td>401 with {@code WWW-Authenticate} for {@code log-in-required}, {@code not-authenticated},
 *     {@code bad-token} and {@code bad-credentials}; else 403
 * <tr><td>RULE_VIOLATED<td>422
 * <tr><td>CONFLICT<td>409; 422 for {@code idempotency-key-reused}
 * <tr><td>UNAVAILABLE<td>429 with {@code Retry-After} for {@code log-in-throttled} and {@code log-in-busy}; 503 with
 *     {@code Retry-After} if it is retryable; else 500, since an operator has to act first
 * </table>
 *
 * Members: {@code type}, {@code title}, {@code status}, {@code detail}, {@code code}, {@code retryable}, {@code details} if there
 * are any, and {@code violations} of an invalid input, each with {@code path}, {@code code}, {@code message} and
 * {@code details}. Decimal numbers in details are texts.
 *
 * <p>The host translates by its {@link MessageSource}: {@code problemDetail.visioncraft.<code>} is the {@code detail} of a
 * rejection or the {@code message} of a violation, and {@code problemDetail.title.visioncraft.<code>} is the {@code title}.
 */
public final class Problems {

    private static final String DETAIL = "problemDetail.visioncraft.";
    private static final String TITLE = "problemDetail.title.visioncraft.";

    private final ProblemSettings settings;
    private final MessageSource messages;

    Problems(ProblemSettings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * {@return the answer to a rejection: status, headers and problem}
     *
     * @param rejection the rejection
     * @param request the request that was rejected; tells whether it brought credentials
     * @param locale the language of the reader
     */
    public ResponseEntity<ProblemDetail> of(VisionCraftException rejection, HttpServletRequest request, Locale locale) {
        HttpStatus status = ProblemStatus.of(rejection);
        HttpHeaders headers = new HttpHeaders();
        if (status == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge(rejection, request));
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter(rejection)));
        }
        return new ResponseEntity<>(problem(rejection, status, locale), headers, status);
    }

    /** RFC 6750, 3: no error code for a request without credentials. */
    private String challenge(VisionCraftException rejection, HttpServletRequest request) {
        boolean refused = (rejection.is(AuthenticationCodes.BAD_TOKEN) || rejection.is(AccessCodes.NOT_AUTHENTICATED))
                && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return "Bearer realm=\"" + settings.realm() + '"' + (refused ? ", error=\"invalid_token\"" : "");
    }

    private long retryAfter(VisionCraftException rejection) {
        return rejection.details().get("retryAfterSeconds") instanceof Number seconds
                ? Math.max(1, seconds.longValue())
                : settings.retryAfter().toSeconds();
    }

    private ProblemDetail problem(VisionCraftException rejection, HttpStatus status, Locale locale) {
        String code = rejection.code();
        ProblemDetail problem = ProblemDetail.forStatus(status);
        URI base = settings.typeBase();
        if (base != null) {
            problem.setType(URI.create(base + code));
        }
        problem.setTitle(text(TITLE + code, base == null ? status.getReasonPhrase() : titleOf(code), locale));
        problem.setDetail(text(DETAIL + code, rejection.getMessage(), locale));
        problem.setProperty("code", code);
        problem.setProperty("retryable", rejection.retryable());
        if (!rejection.details().isEmpty()) {
            problem.setProperty("details", plain(rejection.details()));
        }
        if (rejection instanceof InvalidInputException invalid) {
            problem.setProperty(
                    "violations",
                    invalid.violations().stream()
                            .map(one -> members(one, locale))
                            .toList());
        }
        return problem;
    }

    private Map<String, Object> members(Violation violation, Locale locale) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("path", violation.path());
        members.put("code", violation.code());
        members.put("message", text(DETAIL + violation.code(), violation.message(), locale));
        if (!violation.details().isEmpty()) {
            members.put("details", plain(violation.details()));
        }
        return members;
    }

    /** What stands in the rejection is no pattern of a message: it may be a client's text. */
    private String text(String key, String otherwise, Locale locale) {
        String message = messages.getMessage(key, null, null, locale);
        return message == null || message.equals(key) ? otherwise : message;
    }

    /** A title is the same for each problem of a type. */
    private static String titleOf(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }

    private static Object plain(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((name, one) -> plain.put(name, plain(one)));
            return plain;
        }
        return value instanceof Collection<?> many
                ? List.copyOf(many).stream().map(Problems::plain).toList()
                : value;
    }
}
