package io.visioncraft.examples.load;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what the shop answered. An answer that a front end could not understand is kept word by word. Thread-safe. */
final class Answers {

    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([^\"]+)\"");

    /** What only the inside of the shop may name. */
    private static final Pattern INSIDE = Pattern.compile("(?i)hikari|jdbc|postgres|sqlstate|hibernate|exception");

    private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Boolean> strange = new ConcurrentHashMap<>();

    void count(HttpResponse<String> answer) {
        Matcher code = CODE.matcher(answer.body());
        String kind = answer.statusCode() >= 400 && code.find() ? " " + code.group(1) : "";
        counts.computeIfAbsent(answer.statusCode() + kind, any -> new LongAdder())
                .increment();
        if (!understood(answer)) {
            strange.put(answer.statusCode() + " " + answer.headers().map() + " " + answer.body(), true);
        }
    }

    /**
     * A success, a refusal that is a problem with a code, or a 503 that is one and says when to come again. No problem tells of
     * the inside.
     */
    private static boolean understood(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status < 300) {
            return true;
        }
        boolean open = INSIDE.matcher(answer.body()).find();
        boolean problem = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && answer.body().contains("\"code\"");
        boolean known = (status >= 400 && status < 500)
                || (status == 503 && answer.headers().firstValue("Retry-After").isPresent());
        return problem && known && !open;
    }

    Map<String, Boolean> strange() {
        return strange;
    }

    @Override
    public String toString() {
        return new TreeMap<>(counts).toString();
    }
}
