package io.visioncraft.spring.boot.web;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.error.VisionCraftException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The key in the header {@code Idempotency-Key}: a string of structured fields (RFC 9651, 3.3.3), or bare. */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");

    private IdempotencyKey() {}

    static @Nullable String of(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return null;
        }
        Enumeration<String> values = request.getHeaders(HEADER);
        if (values == null || !values.hasMoreElements()) {
            return null;
        }
        String value = values.nextElement().strip();
        if (values.hasMoreElements()) {
            throw malformed();
        }
        return value.startsWith("\"") ? unquoted(value) : value;
    }

    private static String unquoted(String value) {
        StringBuilder key = new StringBuilder();
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                if (i == value.length() - 1) {
                    return key.toString();
                }
                throw malformed();
            }
            if (c == '\\') {
                i++;
                if (i == value.length() || (value.charAt(i) != '"' && value.charAt(i) != '\\')) {
                    throw malformed();
                }
                c = value.charAt(i);
            }
            key.append(c);
        }
        throw malformed();
    }

    private static VisionCraftException malformed() {
        return AccessCodes.MALFORMED_KEY.rejection(
                "A request has one idempotency key, bare or in quotation marks", "max", Caller.MAX_KEY);
    }
}
