package io.visioncraft.spring.boot.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;

/** The correlation id of a request: of a header, of the current trace, or random. Thread-safe. */
final class CorrelationIds {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/=+-]{1,100}");
    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.{0,200}");

    private final String header;
    private final IdGenerator random = new AlternativeJdkIdGenerator();

    CorrelationIds(String header) {
        this.header = header;
    }

    String of(HttpServletRequest request) {
        String stated = header.isEmpty() ? null : single(request, header);
        if (stated != null && ID.matcher(stated).matches()) {
            return stated;
        }
        String logged = MDC.get("traceId"); // where Spring Boot's tracing puts it for the log
        if (logged != null && ID.matcher(logged).matches()) {
            return logged;
        }
        String parent = single(request, "traceparent");
        Matcher trace = TRACE_PARENT.matcher(parent == null ? "" : parent);
        return trace.matches() ? trace.group(1) : random.generateId().toString();
    }

    private static @Nullable String single(HttpServletRequest request, String name) {
        Enumeration<String> values = request.getHeaders(name);
        if (values == null || !values.hasMoreElements()) {
            return null;
        }
        String first = values.nextElement();
        return values.hasMoreElements() ? null : first;
    }
}
